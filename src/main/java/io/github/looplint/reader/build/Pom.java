package io.github.looplint.reader.build;

import java.util.List;
import java.util.Map;

/**
 * A POM, as it is written.
 *
 * @param self its coordinates; the group is empty where the parent says it
 * @param parent the parent's coordinates; empty ones where it has none
 * @param parentPath where the parent is looked for; empty for nowhere
 * @param properties by name
 * @param dependencies of the main code
 */
record Pom(
    Coordinates self,
    Coordinates parent,
    String parentPath,
    Map<String, String> properties,
    List<Coordinates> dependencies) {
  Pom {
    properties = Map.copyOf(properties);
    dependencies = List.copyOf(dependencies);
  }

  /** Group and artifact; properties in them are not replaced yet. */
  record Coordinates(String group, String artifact) {
    static final Coordinates NONE = new Coordinates("", "");

    /** As {@code group:artifact}. */
    @Override
    public String toString() {
      return group + ":" + artifact;
    }
  }
}
