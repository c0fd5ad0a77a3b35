package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.Modifier;
import io.github.looplint.reader.source.syntax.FileSyntax;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types that files declare, before any body is read. */
final class Declarations {
  private Declarations() {}

  /**
   * Adds a file's types to the world; gives its top-level ones, without those whose name another
   * file has taken.
   */
  static List<DeclaredType> add(FileSyntax syntax, FileScope file, World world) {
    List<DeclaredType> types = new ArrayList<>();
    for (TypeDeclaration declaration : syntax.types()) {
      DeclaredType type =
          new DeclaredType(
              file.inPackage(declaration.name()),
              declaration,
              file,
              Optional.empty(),
              TypeScope.TOP,
              true);
      if (world.add(type)) {
        types.add(type);
        addNested(type, world);
      }
    }
    return types;
  }

  /** Adds the member types of a type, at all depths. */
  static void addNested(DeclaredType outer, World world) {
    nested(outer)
        .forEach(type -> {
          world.add(type);
          addNested(type, world);
        });
  }

  /** The member types of a type. */
  private static List<DeclaredType> nested(DeclaredType outer) {
    List<DeclaredType> types = new ArrayList<>();
    TypeScope scope =
        outer
            .scope()
            .with(Signatures.variables(outer.declaration().typeParameters()))
            .inside(outer);
    for (TypeDeclaration.Member member : outer.declaration().members()) {
      if (member instanceof TypeDeclaration.Member.Nested nested) {
        TypeDeclaration declaration = nested.declaration();
        types.add(
            new DeclaredType(
                outer.name() + "$" + declaration.name(),
                declaration,
                outer.file(),
                Optional.of(outer),
                scope,
                declaration.modifiers().contains(Modifier.STATIC)));
      }
    }
    return types;
  }
}
