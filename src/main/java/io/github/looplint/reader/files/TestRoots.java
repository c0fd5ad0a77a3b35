package io.github.looplint.reader.files;

import java.util.List;
import java.util.Locale;

/**
 * Tells test sources by their folders, as the build tools lay them out:
 *
 * <ul>
 *   <li>{@code src/test/…}: Maven, Gradle;
 *   <li>{@code src/<name>/java/…} with a word {@code test} in the name: Gradle's {@code
 *       integrationTest}, {@code testFixtures}; {@code jmh} and {@code main} are none;
 *   <li>{@code test/java/…}: older layouts, Ant;
 *   <li>{@code target/generated-test-sources/…}, and under {@code build/generated/…} a folder named
 *       as above.
 * </ul>
 *
 * <p>A module that is named test, or a package, makes no test root.
 */
final class TestRoots {
  private TestRoots() {}

  /**
   * Tells whether a file stands in a test source root.
   *
   * @param names the folders from the repository's root down to the file
   */
  static boolean contain(List<String> names) {
    boolean generated = false;
    for (int i = 0; i + 1 < names.size(); i++) {
      String name = names.get(i);
      String next = names.get(i + 1);
      generated |= name.equals("build") && next.startsWith("generated");
      boolean root =
          switch (name) {
            case "src" -> next.equals("test") || (isTestSet(next) && isJava(names, i + 2));
            case "test" -> next.equals("java");
            case "java" -> generated && isTestSet(next);
            case "generated-test-sources" -> true;
            default -> false;
          };
      if (root) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJava(List<String> names, int at) {
    return at < names.size() && names.get(at).equals("java");
  }

  /**
   * A source set with the word in its name: {@code testFixtures}, {@code integrationTest}, {@code
   * it-test}; not {@code latest}.
   */
  private static boolean isTestSet(String name) {
    return name.contains("Test")
        || name.startsWith("test")
        || name.toLowerCase(Locale.ROOT).matches(".*[-_.]tests?([-_.].*)?");
  }
}
