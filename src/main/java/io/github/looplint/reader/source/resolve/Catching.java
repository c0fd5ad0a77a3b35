package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.List;
import java.util.Set;

/** Bodies that let no exception out. */
final class Catching {
  private static final Set<String> ANY =
      Set.of("Throwable", "Exception", "RuntimeException", "java.lang.Throwable");

  private Catching() {}

  /**
   * Whether a body does what it does in a {@code try} that catches every exception and throws none.
   * Beside it only locals are declared.
   */
  static boolean isAll(Statement body) {
    if (!(body instanceof Statement.Block block)) {
      return false;
    }
    List<Statement> statements = block.statements();
    return statements.stream().anyMatch(Catching::catches)
        && statements.stream()
            .allMatch(
                s -> catches(s) || s instanceof Statement.Local || s instanceof Statement.Return);
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
