package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the return statements of a body say, without those of lambdas and types inside. */
final class Returns {
  private Returns() {}

  /** Whether the first return that is found gives a value; empty when there is none. */
  static Optional<Boolean> in(Statement body) {
    if (body instanceof Statement.Return found) {
      return Optional.of(found.value().isPresent());
    }
    for (Statement part : parts(body)) {
      Optional<Boolean> found = in(part);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether the last statement throws, or loops for ever. */
  static boolean endsByThrowing(Statement body) {
    if (body instanceof Statement.Block block && !block.statements().isEmpty()) {
      return endsByThrowing(block.statements().get(block.statements().size() - 1));
    }
    return body instanceof Statement.Throw
        || (body instanceof Statement.Loop loop
            && loop.condition()
                .map(c ->
                    c instanceof io.github.looplint.reader.source.syntax.Expression.Literal l
                        && l.value().equals(Optional.of(true)))
                .orElse(true));
  }

  /** Whether control may leave a loop's body by a jump. */
  static boolean jumps(Statement body) {
    return body instanceof Statement.Jump || parts(body).stream().anyMatch(Returns::jumps);
  }

  private static List<Statement> parts(Statement body) {
    List<Statement> parts = new ArrayList<>();
    if (body instanceof Statement.Block block) {
      parts.addAll(block.statements());
    } else if (body instanceof Statement.If branch) {
      parts.add(branch.then());
      branch.otherwise().ifPresent(parts::add);
    } else if (body instanceof Statement.Loop loop) {
      parts.add(loop.body());
    } else if (body instanceof Statement.ForEach loop) {
      parts.add(loop.body());
    } else if (body instanceof Statement.Try attempt) {
      parts.add(attempt.body());
      attempt.catches().forEach(c -> parts.add(c.body()));
      attempt.last().ifPresent(parts::add);
    } else if (body instanceof Statement.Synchronized locked) {
      parts.add(locked.body());
    } else if (body instanceof Statement.Switch choice) {
      choice.cases().forEach(c -> parts.addAll(c.body()));
    }
    return parts;
  }
}
