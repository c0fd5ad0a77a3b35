package io.github.looplint.catalogue;

import io.github.looplint.model.MethodRef;
import java.util.List;

/**
 * What says that a module belongs to a kind of application; of several facts that fit, the first
 * decides.
 *
 * @param dependencies as {@code group:artifact}, with {@code *} for any run of characters
 * @param imports packages and types of which something is imported
 * @param signatures types of parameters and results that say it of a single method
 */
public record ApplicationFact(
    ApplicationKind kind,
    List<String> dependencies,
    List<String> imports,
    List<String> signatures,
    Source source)
    implements Fact {
  public ApplicationFact {
    dependencies = List.copyOf(dependencies);
    imports = List.copyOf(imports);
    signatures = List.copyOf(signatures);
  }

  /** Whether a dependency is meant: by its artifact, where the group is not known. */
  public boolean means(String dependency) {
    boolean half = dependency.startsWith(MethodRef.UNKNOWN + ":");
    for (String pattern : dependencies) {
      boolean fits =
          half
              ? Globs.matches(
                  pattern.substring(pattern.indexOf(':') + 1),
                  dependency.substring(MethodRef.UNKNOWN.length() + 1))
              : Globs.matches(pattern, dependency);
      if (fits) {
        return true;
      }
    }
    return false;
  }
}
