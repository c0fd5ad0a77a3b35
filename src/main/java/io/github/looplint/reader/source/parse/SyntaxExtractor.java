package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import io.github.looplint.reader.source.syntax.FileSyntax;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Copies what matters of a parser's tree into records that outlive it.
 *
 * <p>The parts know each other through this class, for a lambda in an expression holds statements,
 * and those hold types.
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
   * @param reported the file's path, which names the class around a file of bare members
   * @param lines how many lines the file has
   */
  static FileSyntax extract(
      CompilationUnit unit,
      UnaryOperator<com.github.javaparser.Position> toSource,
      String reported,
      int lines) {
    return new SyntaxExtractor(new Positions(toSource)).file(unit, reported, lines);
  }

  private FileSyntax file(CompilationUnit unit, String reported, int lines) {
    return new FileSyntax(
        unit.getPackageDeclaration().map(declared -> declared.getNameAsString()).orElse(""),
        imports(unit.getImports()),
        types(unit, reported),
        lines);
  }

  /**
   * The types of a file. Bare members without a {@code main} come of a brace too many: the class
   * that the parser puts around them is dropped then, and what is outside of its types too.
   */
  private List<TypeDeclaration> types(CompilationUnit unit, String reported) {
    return unit.getTypes().stream().flatMap(type -> types(type, reported)).toList();
  }

  private Stream<TypeDeclaration> types(
      com.github.javaparser.ast.body.TypeDeclaration<?> type, String reported) {
    if (!(type instanceof ClassOrInterfaceDeclaration around && around.isCompact())) {
      return Stream.of(declarations.topLevel(type));
    }
    if (!around.getMethodsByName("main").isEmpty()) {
      return Stream.of(declarations.around(around, reported));
    }
    return around.getMembers().stream()
        .filter(BodyDeclaration::isTypeDeclaration)
        .map(member -> declarations.topLevel(member.asTypeDeclaration()));
  }

  /** A module import names no type and no package: what it brings in is not known here. */
  private List<FileSyntax.Import> imports(NodeList<ImportDeclaration> imports) {
    return imports.stream()
        .filter(declared -> !declared.isModule())
        .map(declared ->
            new FileSyntax.Import(
                names.shared(declared.getNameAsString()),
                declared.isStatic(),
                declared.isAsterisk()))
        .toList();
  }
}
