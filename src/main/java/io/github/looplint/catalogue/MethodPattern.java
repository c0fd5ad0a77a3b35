package io.github.looplint.catalogue;

import io.github.looplint.model.MethodRef;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which methods a fact speaks of, in the grammar of forbidden-apis: {@code
 * java.lang.Thread#sleep(**)}.
 *
 * @param owner binary name; its subtypes are meant too. {@code a.b.*} is every type of a package,
 *     {@code a.b.**} also of the packages below
 * @param name the method, {@code <init>} for constructors; {@code *} stands for any run of
 *     characters
 * @param parameters erased types, {@code *} for any one; absent for {@code (**)}
 * @param open whether {@code **} ends the list, for any further parameters
 * @param source where it is written
 */
public record MethodPattern(
    String owner, String name, Optional<List<String>> parameters, boolean open, Source source) {
  /** Looser than any closed list: a method has at most 255 parameters. */
  private static final int OPEN = 1000;

  public MethodPattern {
    // No lambda: this runs some thousand times when Looplint starts.
    parameters =
        parameters.isPresent() ? Optional.of(List.copyOf(parameters.get())) : Optional.empty();
  }

  /** Whether a method's name fits. */
  public boolean matchesName(String method) {
    return Globs.matches(name, method);
  }

  /** Whether a type's name fits, without its supertypes. */
  public boolean matchesOwner(String type) {
    if (owner.endsWith(".**")) {
      return type.startsWith(owner.substring(0, owner.length() - 2));
    }
    if (owner.endsWith(".*")) {
      String prefix = owner.substring(0, owner.length() - 1);
      return type.startsWith(prefix) && type.indexOf('.', prefix.length()) < 0;
    }
    return owner.equals(type);
  }

  /** Whether parameter types fit; an unknown one ({@code ?}) fits any. */
  public boolean matchesParameters(List<String> types) {
    if (parameters.isEmpty()) {
      return true;
    }
    List<String> wanted = parameters.get();
    if (open ? types.size() < wanted.size() : types.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).equals("*")
          && !types.get(i).equals("?")
          && !wanted.get(i).equals(types.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a method is meant.
   *
   * @param target the method; unknown parameter types fit any
   * @param owners the receiver's type, the declaring type and all their supertypes
   */
  public boolean matches(MethodRef target, Collection<String> owners) {
    return matchesName(target.name())
        && matchesParameters(target.parameters())
        && owners.stream().anyMatch(this::matchesOwner);
  }

  /** Whether the owner is a package. */
  boolean isPackage() {
    return owner.endsWith("*");
  }

  /** Whether the name stands for several. */
  boolean isGlob() {
    return name.indexOf('*') >= 0;
  }

  /** How much the parameters leave open: nothing is 0, then any type, then any further ones. */
  int looseness() {
    List<String> listed = parameters.orElse(List.of());
    int any = Collections.frequency(listed, "*");
    return open ? OPEN - 2 * listed.size() + any : any;
  }

  /** As written. */
  @Override
  public String toString() {
    String list =
        parameters
            .map(p -> String.join(",", p) + (open ? (p.isEmpty() ? "**" : ",**") : ""))
            .orElse("**");
    return owner + "#" + name + "(" + list + ")";
  }
}
