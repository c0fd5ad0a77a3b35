package io.github.looplint.reader.build;

import io.github.looplint.reader.build.GradleTokens.Kind;
import io.github.looplint.reader.build.GradleTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The statements of a Gradle script, each with the names of the blocks around it. */
final class GradleStatements {
  private final List<Statement> found = new ArrayList<>();
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private final List<String> blocks = new ArrayList<>();
  private List<Token> current = new ArrayList<>();
  private int depth;

  /**
   * A statement.
   *
   * @param blocks the first words of the blocks around it, the outermost first
   * @param tokens no line ends among them; never empty
   */
  record Statement(List<String> blocks, List<Token> tokens) {
    boolean has(String word) {
      return tokens.stream().anyMatch(t -> t.is(word));
    }

    /** The strings, in order. */
    List<String> strings() {
      return tokens.stream().filter(t -> t.is(Kind.STRING)).map(Token::text).toList();
    }
  }

  private GradleStatements() {}

  static List<Statement> of(String script) {
    GradleStatements statements = new GradleStatements();
    GradleTokens.of(script).forEach(statements::accept);
    statements.finish();
    return statements.found;
  }

  private void accept(Token token) {
    if (token.is("{")) {
      blocks.add(current.isEmpty() ? "" : current.get(0).text());
      brackets.addLast(depth);
      depth = 0;
      String name = blocks.remove(blocks.size() - 1);
      finish();
      blocks.add(name);
    } else if (token.is("}")) {
      finish();
      if (!blocks.isEmpty()) {
        blocks.remove(blocks.size() - 1);
        depth = brackets.removeLast();
      }
    } else if (token.is(";") || (token.is(Kind.LINE_END) && depth == 0 && !continues())) {
      finish();
    } else if (!token.is(Kind.LINE_END)) {
      if (token.is("(") || token.is("[")) {
        depth++;
      } else if (token.is(")") || token.is("]")) {
        depth = Math.max(0, depth - 1);
      }
      current.add(token);
    }
  }

  private boolean continues() {
    return !current.isEmpty() && current.get(current.size() - 1).is(",");
  }

  private void finish() {
    if (!current.isEmpty()) {
      found.add(new Statement(List.copyOf(blocks), List.copyOf(current)));
      current = new ArrayList<>();
    }
  }
}
