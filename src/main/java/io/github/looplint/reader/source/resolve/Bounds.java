package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import java.util.OptionalLong;

/** How often a counting loop goes round, where constants say it. */
final class Bounds {
  private Bounds() {}

  /** Of {@code for (int i = 0; i < 1000; i++)}: 1000. */
  static OptionalLong of(Statement.Loop loop) {
    if (loop.updates().size() != 1
        || !(loop.updates().get(0) instanceof Expression.Unary update)
        || !(loop.condition().orElse(null) instanceof Expression.Binary test)
        || loop.first().size() != 1
        || !(loop.first().get(0) instanceof Statement.Local counter)
        || counter.value().isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong from = number(counter.value().get());
    OptionalLong to = number(test.right());
    if (from.isEmpty() || to.isEmpty()) {
      return OptionalLong.empty();
    }
    long rounds =
        update.operator().equals("++")
            ? to.getAsLong() - from.getAsLong()
            : from.getAsLong() - to.getAsLong();
    return rounds < 0
        ? OptionalLong.empty()
        : OptionalLong.of(rounds + (test.operator().endsWith("=") ? 1 : 0));
  }

  private static OptionalLong number(Expression expression) {
    return expression instanceof Expression.Literal literal
            && literal.value().orElse(null) instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }
}
