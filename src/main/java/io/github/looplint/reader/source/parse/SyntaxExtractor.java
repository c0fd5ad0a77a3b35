package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.NodeList;
import io.github.looplint.reader.source.syntax.FileSyntax;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Copies what matters of a parser's tree into records that outlive it.
 *
 * <p>The parts know each other through this class, for a lambda in an expression holds statements, and those hold types.
 */
final class SyntaxExtractor {
  final Positions positions;
  final Names names = new Names();
  final TypeNames types = new TypeNames(names);
  final Patterns patterns = new Patterns(this);
  final Modifiers modifiers = new Modifiers();
  final Expressions expressions = new Expressions(this);
  final Statements statements = new Statements(this);
  final Members members = new Members(this);
  final Declarations declarations = new Declarations(this);

  private SyntaxExtractor(Positions positions) {
    this.positions = positions;
  }

  /**
   * Extracts one file.
   *
   * @param unit the parser's tree, with token ranges
   * @param toSource from a place in the text that the parser saw to the place in the file
   * @param lines how many lines the file has
   */
  static FileSyntax extract(
      CompilationUnit unit, UnaryOperator<com.github.javaparser.Position> toSource, int lines) {
    return new SyntaxExtractor(new Positions(toSource)).file(unit, lines);
  }

  private FileSyntax file(CompilationUnit unit, int lines) {
    return new FileSyntax(
        unit.getPackageDeclaration().map(declared -> declared.getNameAsString()).orElse(""),
        imports(unit.getImports()),
        unit.getTypes().stream().map(declarations::topLevel).toList(),
        lines);
  }

  /** A module import names no type and no package: what it brings in is not known here. */
  private List<FileSyntax.Import> imports(NodeList<ImportDeclaration> imports) {
    return imports.stream()
        .filter(declared -> !declared.isModule())
        .map(
            declared ->
                new FileSyntax.Import(
                    names.shared(declared.getNameAsString()),
                    declared.isStatic(),
                    declared.isAsterisk()))
        .toList();
  }
}
