package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.looplint.reader.source.syntax.Pattern;
import io.github.looplint.reader.source.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** The cases of both switches. */
final class Cases {
  private Cases() {}

  /** {@code case null, default} takes every value, so that it counts as {@code default}. */
  static Statement.Switch.Case of(SwitchEntry entry, SyntaxExtractor in) {
    List<io.github.looplint.reader.source.syntax.Expression> constants = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    if (!entry.isDefault()) {
      for (Expression label : entry.getLabels()) {
        if (label instanceof PatternExpr pattern) {
          patterns.add(in.patterns.of(pattern));
        } else if (!(label instanceof ComponentPatternExpr)) {
          constants.add(in.expressions.of(label));
        }
      }
    }
    return new Statement.Switch.Case(
        constants,
        patterns,
        entry.getGuard().map(in.expressions::of),
        entry.getType() != SwitchEntry.Type.STATEMENT_GROUP,
        in.statements.all(entry.getStatements()));
  }
}
