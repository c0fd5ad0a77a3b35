package io.github.looplint.model;

import java.util.Set;

/**
 * A module, as far as its build file tells. What comes by a parent or a convention outside the scan
 * is not among it.
 *
 * @param path its folder, as in {@link SourceFile#module()}
 * @param dependencies what its main code is built against, as {@code group:artifact}; {@code
 *     ?:artifact} where the build file does not say the group
 * @param dependsOn the paths of the modules that it is built against
 */
public record ModuleFacts(String path, Set<String> dependencies, Set<String> dependsOn)
    implements Comparable<ModuleFacts> {
  public ModuleFacts {
    dependencies = Set.copyOf(dependencies);
    dependsOn = Set.copyOf(dependsOn);
  }

  @Override
  public int compareTo(ModuleFacts other) {
    return path.compareTo(other.path);
  }
}
