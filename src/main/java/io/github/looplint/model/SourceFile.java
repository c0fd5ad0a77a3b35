package io.github.looplint.model;

import java.util.Set;

/**
 * A file that was read.
 *
 * @param path as it is reported
 * @param module the path of the module's folder as it is reported; empty for the root
 * @param test whether it stands in a test source root
 * @param lines how many lines it has
 * @param imports the imported types and packages, without {@code .*}
 */
public record SourceFile(String path, String module, boolean test, int lines, Set<String> imports)
    implements Comparable<SourceFile> {
  public SourceFile {
    imports = Set.copyOf(imports);
  }

  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }
}
