package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.ReadProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However deep a source nests, the answer is its syntax or one problem, soon. */
final class DeepSourcesTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  static List<Arguments> shallow() {
    return shapes(10, 100, 1_000);
  }

  static List<Arguments> deep() {
    return shapes(10_000);
  }

  private static List<Arguments> shapes(int... depths) {
    List<Arguments> all = new ArrayList<>();
    for (String shape : DeepShapes.all().keySet()) {
      for (int depth : depths) {
        all.add(Arguments.of(shape, depth));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("shallow")
  void readsShallowOnes(String shape, int depth) {
    ParsedFile parsed = parse(shape, depth);

    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.syntax().orElseThrow().types()).hasSize(1);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("deep")
  void readsDeepOnesOrSaysThatTheyAreTooDeep(String shape, int depth) {
    ParsedFile parsed = parse(shape, depth);

    if (parsed.syntax().isEmpty()) {
      assertThat(parsed.problems()).extracting(ReadProblem::kind).containsExactly(Kind.TOO_DEEP);
    } else {
      assertThat(parsed.problems()).isEmpty();
    }
  }

  @Test
  void saysWhatNestsTooDeep() {
    assertThat(tooDeep("parentheses", Nesting.DEEPEST + 1)).startsWith("brackets nest too deep");
    assertThat(tooDeep("not", Nesting.LONGEST_CHAIN + 1)).startsWith("operators nest too deep");
    assertThat(tooDeep("casts", Nesting.DEEPEST_TYPE + 2)).startsWith("casts nest too deep");
    assertThat(tooDeep("type arguments", Nesting.DEEPEST_TYPE + 1))
        .startsWith("type arguments nest too deep");
  }

  @Test
  void countsNoBracketsInTextsAndComments() {
    String brackets = "(".repeat(Nesting.DEEPEST + 1);
    String text =
        """
        class T { // %1$s
          /* %1$s */ String s = "\\"%1$s" + '(' + \"""
            %1$s\""";
          boolean less = a < b;
        }
        """
            .formatted(brackets);

    assertThat(Nesting.tooDeepPart(text)).isEmpty();
    assertThat(FileParser.parse("T.java", text).problems()).isEmpty();
  }

  /** Tables of shifted numbers are real: a decoder of HTTP/2 has one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a < b;",
        "f(x -> y < z);",
        "a << 8,",
        "A << B,",
        "a < 1,",
        "a < b && ",
        "a < b || ",
        "L<M, N<? extends @A O[]>>,",
        "f(a < b).",
        "x = a < b ? c : d;",
        "a <<= b;",
        "a <= b;"
      })
  void whatOnlyLooksLikeTypeArgumentsIsNotTooDeep(String part) {
    assertThat(Nesting.tooDeepPart(part.repeat(Nesting.DEEPEST_TYPE + 1))).isEmpty();
  }

  private static String tooDeep(String shape, int depth) {
    ParsedFile parsed = parse(shape, depth);
    assertThat(parsed.problems()).extracting(ReadProblem::kind).containsExactly(Kind.TOO_DEEP);
    return parsed.problems().get(0).message();
  }

  private static ParsedFile parse(String shape, int depth) {
    String text = Objects.requireNonNull(DeepShapes.all().get(shape)).apply(depth);
    return FileParser.parse("T.java", new SourceText(text, StandardCharsets.UTF_8), LIMIT);
  }
}
