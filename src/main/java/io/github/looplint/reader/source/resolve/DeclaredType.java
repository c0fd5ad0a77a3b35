package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.TypeDeclaration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A type that the scanned code declares.
 *
 * @param name binary name
 * @param declaration its syntax
 * @param file the file that it stands in
 * @param outer the type around it
 * @param scope what names mean inside its declaration, its own members aside
 * @param isStatic whether it has no enclosing instance
 */
record DeclaredType(
    String name,
    TypeDeclaration declaration,
    FileScope file,
    Optional<DeclaredType> outer,
    TypeScope scope,
    boolean isStatic) {

  /** The simple names of its member types. */
  Set<String> memberTypes() {
    Set<String> names = new HashSet<>();
    for (TypeDeclaration.Member member : declaration.members()) {
      if (member instanceof TypeDeclaration.Member.Nested nested) {
        names.add(nested.declaration().name());
      }
    }
    return Set.copyOf(names);
  }

  // Identity: two declarations of one name may exist, and comparing whole syntax trees would be
  // dear.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
