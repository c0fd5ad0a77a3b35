package io.github.looplint.reader.source.parse;

import com.github.javaparser.JavaToken;
import com.github.javaparser.JavaToken.Kind;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.looplint.reader.source.syntax.Position;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tells where a node stands in the file, which differs from the parser's text where unicode escapes
 * were decoded.
 */
final class Positions {
  /** For nodes that stand nowhere, as the class around a file of bare methods. */
  private static final Position START = new Position(1, 1);

  private final UnaryOperator<com.github.javaparser.Position> toSource;

  Positions(UnaryOperator<com.github.javaparser.Position> toSource) {
    this.toSource = toSource;
  }

  /** Where a node's first token stands. */
  Position of(Node node) {
    return of(node.getRange());
  }

  /** Where a node's last token stands. */
  Position ofLast(Node node) {
    return of(node.getTokenRange().map(TokenRange::getEnd).flatMap(JavaToken::getRange));
  }

  /** Where the keyword of {@code this(…)} or {@code super(…)} stands. */
  Position ofConstructorCall(ExplicitConstructorInvocationStmt node) {
    Optional<JavaToken> token =
        node.getExpression()
            .flatMap(Node::getTokenRange)
            .flatMap(outer -> outer.getEnd().getNextToken())
            .or(() -> node.getTokenRange().map(TokenRange::getBegin));
    while (token.isPresent() && !isConstructorKeyword(token.get())) {
      token = token.get().getNextToken();
    }
    return of(token.flatMap(JavaToken::getRange));
  }

  private static boolean isConstructorKeyword(JavaToken token) {
    return token.getKind() == Kind.THIS.getKind() || token.getKind() == Kind.SUPER.getKind();
  }

  private Position of(Optional<Range> range) {
    return range.map(found -> toSource.apply(found.begin)).map(Positions::valid).orElse(START);
  }

  /** An empty file's range is at line 0. */
  private static Position valid(com.github.javaparser.Position found) {
    return new Position(Math.max(1, found.line), Math.max(1, found.column));
  }
}
