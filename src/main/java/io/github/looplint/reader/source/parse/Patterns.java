package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import io.github.looplint.reader.source.syntax.Pattern;
import java.util.List;
import java.util.Optional;

/** Patterns of {@code instanceof} and of case labels. */
final class Patterns {
  private static final String UNNAMED = "_";
  private static final Pattern ANYTHING =
      new Pattern(Optional.empty(), Optional.empty(), List.of());

  private final SyntaxExtractor in;

  Patterns(SyntaxExtractor in) {
    this.in = in;
  }

  Pattern of(PatternExpr pattern) {
    if (pattern instanceof RecordPatternExpr record) {
      return new Pattern(
          Optional.of(in.types.of(record.getType())),
          Optional.empty(),
          record.getPatternList().stream().map(this::of).toList());
    }
    if (pattern instanceof TypePatternExpr typed) {
      return typed(typed);
    }
    return ANYTHING;
  }

  private Pattern of(ComponentPatternExpr component) {
    return component instanceof PatternExpr pattern ? of(pattern) : ANYTHING;
  }

  private Pattern typed(TypePatternExpr pattern) {
    String name = in.names.shared(pattern.getName());
    return new Pattern(
        in.types.unlessInferred(pattern.getType()),
        name.equals(UNNAMED) ? Optional.empty() : Optional.of(name),
        List.of());
  }
}
