package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.List;
import java.util.Set;

/** Bodies that let no exception out. */
final class Catching {
  private static final Set<String> ANY =
      Set.of("Throwable", "Exception", "RuntimeException", "java.lang.Throwable");

  /** Tests of arguments: what they refuse is the caller's mistake, not work that fails. */
  private static final Set<String> PRECONDITIONS =
      Set.of("checkArgument", "checkState", "checkNotNull", "requireNonNull");

  private Catching() {}

  /**
   * Whether a body does what it does in a {@code try} that catches every exception and throws none.
   * Beside it only locals are declared, and arguments tested.
   */
  static boolean isAll(Statement body) {
    List<Statement> statements = statements(body);
    return statements.stream().anyMatch(Catching::guards)
        && statements.stream().allMatch(s -> guards(s) || isHarmless(s));
  }

  private static List<Statement> statements(Statement body) {
    return body instanceof Statement.Block block ? block.statements() : List.of(body);
  }

  private static boolean guards(Statement statement) {
    return catches(statement)
        || (statement instanceof Statement.If branch
            && isAll(branch.then())
            && branch
                .otherwise()
                .map(o -> isAll(o) || statements(o).stream().allMatch(Catching::isHarmless))
                .orElse(true));
  }

  private static boolean isHarmless(Statement statement) {
    return statement instanceof Statement.Local
        || statement instanceof Statement.Return
        || (statement instanceof Statement.Expressed expressed
            && expressed.expression() instanceof Expression.Call call
            && PRECONDITIONS.contains(call.name()));
  }

  private static boolean catches(Statement statement) {
    return statement instanceof Statement.Try attempt
        && attempt.catches().stream().anyMatch(Catching::takesAny)
        && attempt.catches().stream().noneMatch(c -> throwsAgain(c.body()));
  }

  private static boolean takesAny(Statement.Try.Catch handler) {
    return handler.types().stream().map(TypeName::name).anyMatch(ANY::contains);
  }

  private static boolean throwsAgain(Statement handler) {
    return handler instanceof Statement.Throw
        || (handler instanceof Statement.Block block
            && block.statements().stream().anyMatch(Catching::throwsAgain));
  }
}
