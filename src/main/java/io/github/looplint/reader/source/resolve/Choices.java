package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.FieldRef;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.types.TypeRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One switch, as a statement or for its value. */
final class Choices {
  private final Resolver resolver;
  private final TypeRef wanted;
  private Typed given = Typed.UNKNOWN;

  /**
   * Prepares for one switch.
   *
   * @param wanted the type that its place asks of its value; unknown where nothing says
   */
  Choices(Resolver resolver, TypeRef wanted) {
    this.resolver = resolver;
    this.wanted = wanted;
  }

  /** What the arrows of a walked switch give, as far as the first known one says. */
  Typed given() {
    return given;
  }

  /**
   * Walks a switch; each case starts from what held before it, or from the case above when that
   * falls through.
   *
   * @param use what becomes of its value; empty for a statement
   * @return whether control can come out behind it
   */
  boolean walk(Statement.Switch choice, Optional<ResultUse> use, Frame frame) {
    Typed selector = resolver.expressions.evaluate(choice.selector(), ResultUse.OTHER, frame);
    Locals before = frame.locals.copy();
    @Nullable Locals after = null;
    boolean hasDefault = use.isPresent();
    boolean fallsThrough = false;
    for (Statement.Switch.Case one : choice.cases()) {
      Locals start = before.copy();
      if (fallsThrough) {
        start.join(frame.locals);
      }
      frame.locals = start;
      hasDefault |= one.labels().isEmpty() && one.patterns().isEmpty();
      boolean goesOn = one(one, selector, fallsThrough, use, frame);
      boolean leaves = goesOn || one.body().stream().anyMatch(Returns::jumps);
      if (leaves) {
        after = joined(after, frame.locals);
      }
      fallsThrough = !one.arrow() && goesOn;
    }
    if (after == null) {
      frame.locals = before;
      return !hasDefault;
    }
    if (!hasDefault) {
      after.join(before);
    }
    frame.locals = after;
    return true;
  }

  private static Locals joined(@Nullable Locals after, Locals more) {
    if (after == null) {
      return more.copy();
    }
    after.join(more);
    return after;
  }

  private boolean one(
      Statement.Switch.Case one,
      Typed selector,
      boolean fallsThrough,
      Optional<ResultUse> use,
      Frame frame) {
    one.patterns().forEach(p -> resolver.statements.bind(p, selector.type(), frame));
    List<Outcome> known =
        one.guard()
            .map(g -> resolver.conditions.test(g, frame).whenTrue())
            .orElseGet(() -> fallsThrough ? List.of() : selected(one, selector, frame));
    boolean isValue = one.arrow() && one.body().size() == 1 && use.isPresent();
    if (isValue && one.body().get(0) instanceof Statement.Expressed expressed) {
      Typed value =
          frame.knowing(
              known,
              () ->
                  resolver.expressions.evaluate(expressed.expression(), wanted, use.get(), frame));
      gives(value);
      return true;
    }
    return frame.knowing(known, () -> resolver.statements.block(one.body(), frame));
  }

  /** What a case with one label says of the selector. */
  private List<Outcome> selected(Statement.Switch.Case one, Typed selector, Frame frame) {
    if (one.labels().size() != 1 || !one.patterns().isEmpty()) {
      return List.of();
    }
    Expression label = one.labels().get(0);
    String type = selector.type().erased();
    Value constant =
        label instanceof Expression.Name name
            ? new Value.Field(new FieldRef(type, name.name()), type)
            : resolver.expressions.evaluate(label, ResultUse.OTHER, frame).value();
    return resolver.conditions.same(selector.value(), constant);
  }

  private void gives(Typed value) {
    if (given.equals(Typed.UNKNOWN)) {
      given = value;
    } else if (!value.type().equals(Overloads.NULL)) {
      TypeRef type = resolver.generics.join(given.type(), value.type());
      given = new Typed(Locals.either(given.value(), value.value(), type), type);
    }
  }
}
