package io.github.looplint.reader.source.syntax;

import java.util.List;

/**
 * One file.
 *
 * @param packageName empty for the unnamed package
 * @param imports in the order of the text
 * @param types the top-level types; those that could be parsed
 * @param lines how many lines the file has
 */
public record FileSyntax(
    String packageName, List<Import> imports, List<TypeDeclaration> types, int lines) {
  public FileSyntax {
    imports = List.copyOf(imports);
    types = List.copyOf(types);
  }

  /**
   * @param name dotted, without {@code .*}
   * @param isStatic whether it imports members
   * @param onDemand whether {@code .*} follows
   */
  public record Import(String name, boolean isStatic, boolean onDemand) {}
}
