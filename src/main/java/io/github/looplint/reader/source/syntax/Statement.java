package io.github.looplint.reader.source.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A statement. Labels, empty statements and {@code continue} targets are gone where they decide
 * nothing here.
 */
public sealed interface Statement {
  record Block(List<Statement> statements) implements Statement {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** An expression as a statement, or as the body of a lambda. */
  record Expressed(Expression expression) implements Statement {}

  /** One declared local; {@code int a, b} gives two. */
  record Local(Position position, TypeName type, String name, Optional<Expression> value)
      implements Statement {}

  record If(Expression condition, Statement then, Optional<Statement> otherwise)
      implements Statement {}

  /**
   * {@code for}, {@code while} and {@code do}; a {@code for} without a condition has none.
   *
   * @param first declared locals and expressions of a {@code for}
   * @param testsFirst false for {@code do}
   */
  record Loop(
      List<Statement> first,
      Optional<Expression> condition,
      List<Expression> updates,
      Statement body,
      boolean testsFirst)
      implements Statement {
    public Loop {
      first = List.copyOf(first);
      updates = List.copyOf(updates);
    }
  }

  /** {@code for (T name : source) body}. */
  record ForEach(Position position, TypeName type, String name, Expression source, Statement body)
      implements Statement {}

  record Return(Position position, Optional<Expression> value) implements Statement {}

  record Throw(Expression value) implements Statement {}

  /** {@code yield value} in a switch. */
  record Yield(Expression value) implements Statement {}

  /** {@code break} and {@code continue}, with or without a label. */
  record Jump() implements Statement {}

  /**
   * {@code try (resources) { body } catch … finally …}; resources are {@link Local}s or {@link
   * Expressed}s.
   *
   * @param position of the keyword
   */
  record Try(
      Position position,
      List<Statement> resources,
      Statement body,
      List<Catch> catches,
      Optional<Statement> last)
      implements Statement {
    public Try {
      resources = List.copyOf(resources);
      catches = List.copyOf(catches);
    }

    /** Several types for a multi-catch. */
    public record Catch(List<TypeName> types, String name, Statement body) {
      public Catch {
        types = List.copyOf(types);
      }
    }
  }

  record Synchronized(Expression lock, Statement body) implements Statement {}

  /** Both switches, of statements and of arrows; an arrow case ends by itself. */
  record Switch(Expression selector, List<Case> cases) implements Statement {
    public Switch {
      cases = List.copyOf(cases);
    }

    /**
     * @param labels constants; empty for {@code default}
     * @param patterns of a pattern case
     * @param arrow whether it falls through to no other; the body of an arrow with an expression is
     *     one {@link Expressed}
     */
    public record Case(
        List<Expression> labels,
        List<Pattern> patterns,
        Optional<Expression> guard,
        boolean arrow,
        List<Statement> body) {
      public Case {
        labels = List.copyOf(labels);
        patterns = List.copyOf(patterns);
        body = List.copyOf(body);
      }
    }
  }

  record Assert(Expression condition, Optional<Expression> message) implements Statement {}

  /** A class, record, enum or interface declared among statements. */
  record LocalType(TypeDeclaration declaration) implements Statement {}
}
