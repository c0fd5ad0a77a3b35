package io.github.looplint.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which types of a jar the index takes: patterns of binary names, as the head of the list file
 * explains them.
 */
final class TypePatterns {
  /** Packages with such a part are nobody's API, though their types are public. */
  private static final Set<String> INTERNAL =
      Set.of(
          "_internal",
          "impl",
          "implementation",
          "internal",
          "internals",
          "relocated",
          "repackaged",
          "shade",
          "shaded",
          "thirdparty");

  private final List<Taken> taken;
  private final List<Pattern> leftOut;

  TypePatterns(List<String> written) {
    List<Taken> named = written.stream().filter(p -> !p.startsWith("-")).map(Taken::of).toList();
    taken = named.isEmpty() ? List.of(Taken.of("**")) : named;
    leftOut =
        written.stream().filter(p -> p.startsWith("-")).map(p -> compiled(p.substring(1))).toList();
  }

  /**
   * What one pattern takes.
   *
   * @param named internal parts that it names itself
   */
  private record Taken(Pattern pattern, Set<String> named) {
    static Taken of(String written) {
      return new Taken(compiled(written), new HashSet<>(List.of(written.split("\\."))));
    }

    boolean take(String name) {
      return pattern.matcher(name).matches()
          && Stream.of(packageName(name).split("\\."))
              .allMatch(part -> named.contains(part) || !INTERNAL.contains(part));
    }
  }

  /** Whether a type is taken. */
  boolean take(String name) {
    return taken.stream().anyMatch(pattern -> pattern.take(name))
        && leftOut.stream().noneMatch(pattern -> pattern.matcher(name).matches());
  }

  private static String packageName(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static Pattern compiled(String pattern) {
    String quoted = pattern.replace(".", "\\.").replace("$", "\\$");
    String anything = quoted.replace("**", "\0").replace("*", "[^.]*").replace("\0", ".*");
    return Pattern.compile(anything);
  }
}
