package io.github.looplint.oracle;

import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.model.CodeModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares the resolver with javac's own attribution, call by call; src/test/oracle/README.md says
 * how it is run.
 */
final class Oracle {
  private final List<AttributedCall> calls;
  private final Set<String> types;
  private final boolean listsMisses;

  private Oracle(List<AttributedCall> calls, Set<String> types, boolean listsMisses) {
    this.calls = calls;
    this.types = types;
    this.listsMisses = listsMisses;
  }

  /**
   * Runs it.
   *
   * @param arguments a file with the project's class path, the folder that holds its sources, then
   *     optionally {@code --misses} and a file with names of types, one a line, whose calls get a
   *     row of their own
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> classPath =
        Stream.of(Files.readString(Path.of(arguments[0])).strip().split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Path root = Path.of(arguments[1]).toAbsolutePath().normalize();
    List<String> options = List.of(arguments).subList(2, arguments.length);
    Set<String> types = new HashSet<>();
    for (String option : options) {
      if (!option.startsWith("--")) {
        types.addAll(Files.readAllLines(Path.of(option)));
      }
    }
    List<Path> sources = Sources.main(root);
    Javac.Attribution javac = Javac.attribute(sources, classPath, root);
    System.out.printf(
        "%d files, %d calls attributed by javac %s, which reported %d errors%n",
        sources.size(), javac.calls().size(), Runtime.version().feature(), javac.errors());
    javac.firstErrors().forEach(System.out::println);
    Oracle oracle = new Oracle(javac.calls(), types, options.contains("--misses"));
    oracle.compare("index alone", Sources.read(root, sources, List.of()));
    oracle.compare("with the class path", Sources.read(root, sources, classPath));
  }

  private void compare(String title, CodeModel model) {
    model.problems().forEach(System.out::println);
    Comparison comparison = new Comparison(model);
    System.out.printf(
        "%n%-34s %8s %8s %8s %8s %8s %8s %8s%n",
        title, "calls", "exact %", "params %", "receiv %", "unknwn %", "absent %", "wrong %");
    Comparison.Result all = row("all", comparison, call -> true);
    row("of other projects' methods", comparison, call -> !call.inProject());
    row("that the catalogue names", comparison, Oracle::isNamed);
    if (!types.isEmpty()) {
      row(
          "of the listed types",
          comparison,
          call -> call.owners().stream().anyMatch(types::contains));
    }
    if (listsMisses) {
      all.misses().forEach(System.out::println);
    }
  }

  private Comparison.Result row(
      String title, Comparison comparison, Predicate<AttributedCall> kept) {
    Comparison.Result result = comparison.grade(calls.stream().filter(kept).toList());
    System.out.printf(
        Locale.ROOT,
        "%-34s %8d %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f%n",
        title,
        result.total(),
        result.share(Grade.EXACT),
        result.share(Grade.PARAMETERS),
        result.share(Grade.RECEIVER),
        result.share(Grade.UNKNOWN),
        result.share(Grade.ABSENT),
        result.share(Grade.WRONG));
    return result;
  }

  private static boolean isNamed(AttributedCall call) {
    return Stream.of(Fact.class.getPermittedSubclasses())
        .anyMatch(kind ->
            !Catalogue.bundled()
                .matching(kind.asSubclass(Fact.class), call.target(), call.owners())
                .isEmpty());
  }
}
