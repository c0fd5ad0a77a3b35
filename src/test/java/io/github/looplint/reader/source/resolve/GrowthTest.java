package io.github.looplint.reader.source.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Resolution;
import io.github.looplint.model.SourceFile;
import io.github.looplint.reader.files.SourceEntry;
import io.github.looplint.reader.files.SourceTree;
import io.github.looplint.reader.source.parse.BigStack;
import io.github.looplint.reader.source.parse.FileParser;
import io.github.looplint.reader.source.resolve.ModelBuilder.ResolvedFile;
import io.github.looplint.reader.source.syntax.FileSyntax;
import io.github.looplint.reader.types.SignatureIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The resolver's work grows with the size of what it reads, however that is nested. */
class GrowthTest {
  @TempDir Path folder;

  /** Code whose size is given by one number. */
  enum Shape {
    NESTED_LAMBDAS("java.util.Optional<String>", 12) {
      @Override
      String expression(int size) {
        return "o" + nested(1, size);
      }

      private String nested(int level, int size) {
        String inner =
            level == size
                ? "java.util.Optional.of(x1 + x" + level + ".trim())"
                : "o" + nested(level + 1, size);
        return ".flatMap(x" + level + " -> " + inner + ")";
      }
    },
    NESTED_OVERLOADED_CALLBACKS("void", 12) {
      @Override
      String expression(int size) {
        return size == 0
            ? "System.out.println(o)"
            : "java.util.concurrent.ForkJoinPool.commonPool().submit(() -> "
                + expression(size - 1)
                + ")";
      }
    },
    NESTED_GENERIC_CALLS("java.util.List<?>", 12) {
      @Override
      String expression(int size) {
        return size == 0
            ? "java.util.List.of(o)"
            : "java.util.List.of(" + expression(size - 1) + ", o)";
      }
    },
    CHAIN("java.util.stream.Stream<String>", 60) {
      @Override
      String expression(int size) {
        return "o.stream()" + ".map(x -> x.trim())".repeat(size);
      }
    },
    CHAIN_OF_GROWING_TYPES("java.util.Optional<?>", 60) {
      @Override
      String expression(int size) {
        return "o" + ".map(x -> java.util.Map.entry(x, x))".repeat(size);
      }
    },
    CHAIN_OF_REFERENCES("java.util.stream.Stream<String>", 60) {
      @Override
      String expression(int size) {
        return "o.stream()"
            + ".map(String::trim).flatMap(java.util.stream.Stream::of)".repeat(size);
      }
    };

    final String type;
    final int largest;

    Shape(String type, int largest) {
      this.type = type;
      this.largest = largest;
    }

    abstract String expression(int size);

    String source(int size) {
      String body = (type.equals("void") ? "" : "return ") + expression(size) + ";";
      return "class A {\n  "
          + type
          + " f(java.util.Optional<String> o) {\n    "
          + body
          + "\n  }\n}\n";
    }
  }

  @ParameterizedTest
  @EnumSource
  void isLinear(Shape shape) throws IOException {
    long small = steps(shape, shape.largest / 4);
    long half = steps(shape, shape.largest / 2);
    long large = steps(shape, shape.largest);
    // Twice the size adds about twice of what half of it added: 2 for linear, 4 for quadratic.
    assertThat((double) (large - half) / (half - small)).isBetween(1.0, 2.5);
  }

  @Test
  void understandsWhatIsNested() throws IOException {
    CodeModel model = read(Shape.NESTED_LAMBDAS.source(12), new ArrayList<>());
    List<CallSite> calls =
        model.units().values().stream().flatMap(u -> u.calls().stream()).toList();
    assertThat(calls).hasSize(14).allMatch(c -> c.resolution() == Resolution.METHOD);
  }

  private long steps(Shape shape, int size) throws IOException {
    List<ResolvedFile> resolved = new ArrayList<>();
    read(shape.source(size), resolved);
    return resolved.stream().mapToLong(ResolvedFile::steps).sum();
  }

  private CodeModel read(String source, List<ResolvedFile> resolved) throws IOException {
    Files.writeString(folder.resolve("A.java"), source);
    SourceEntry entry = SourceTree.walk(List.of(folder), folder).entries().get(0);
    FileSyntax syntax =
        BigStack.map(List.of(entry), 1, FileParser::parse, done -> {})
            .get(0)
            .syntax()
            .orElseThrow();
    ModelBuilder builder = new ModelBuilder(SignatureIndex.bundled(), java.util.Set.of());
    builder.declare(
        new SourceFile("A.java", entry.module(), false, 1, ModelBuilder.imports(syntax)), syntax);
    return builder.build(
        pending -> {
          resolved.addAll(BigStack.map(pending, 1, file -> file.resolve(), done -> {}));
          return resolved;
        },
        List.of(),
        List.of());
  }
}
