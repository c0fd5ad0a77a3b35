package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.Outcome;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Pattern;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Statements, walked once in the order of the text; each says whether control can come out behind
 * it.
 */
final class Statements {
  private final Resolver resolver;

  /** What the body at hand returns. */
  private TypeRef returned = TypeRef.UNKNOWN;

  Statements(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Walks a whole body; gives the type of what it returns, as far as its returns say. */
  TypeRef body(Statement body, Frame frame) {
    TypeRef outer = returned;
    returned = TypeRef.UNKNOWN;
    frame.unit.catchesAll = Catching.isAll(body);
    walk(body, frame);
    TypeRef type = returned;
    returned = outer;
    return type;
  }

  private boolean walk(Statement statement, Frame frame) {
    if (statement instanceof Statement.Block block) {
      return block(block.statements(), frame);
    } else if (statement instanceof Statement.Expressed expressed) {
      resolver.expressions.evaluate(expressed.expression(), ResultUse.DISCARDED, frame);
      return true;
    } else if (statement instanceof Statement.Local local) {
      local(local, frame);
      return true;
    } else if (statement instanceof Statement.If branch) {
      return branch(branch, frame);
    } else if (statement instanceof Statement.Loop loop) {
      return loop(loop, frame);
    } else if (statement instanceof Statement.ForEach loop) {
      return forEach(loop, frame);
    } else if (statement instanceof Statement.Return end) {
      end.value().ifPresent(v -> returns(v, frame));
      return false;
    } else if (statement instanceof Statement.Throw end) {
      resolver.expressions.evaluate(end.value(), ResultUse.OTHER, frame);
      return false;
    } else if (statement instanceof Statement.Yield end) {
      resolver.expressions.evaluate(end.value(), ResultUse.OTHER, frame);
      return false;
    } else if (statement instanceof Statement.Jump) {
      return false;
    } else if (statement instanceof Statement.Try attempt) {
      return attempt(attempt, frame);
    } else if (statement instanceof Statement.Synchronized locked) {
      return locked(locked, frame);
    } else if (statement instanceof Statement.Switch choice) {
      return new Choices(resolver, TypeRef.UNKNOWN).walk(choice, Optional.empty(), frame);
    } else if (statement instanceof Statement.Assert check) {
      return check(check, frame);
    } else if (statement instanceof Statement.LocalType local) {
      resolver.types.local(local.declaration(), frame);
    }
    return true;
  }

  /** The statements of a block; what it declares is out of sight behind it. */
  boolean block(List<Statement> statements, Frame frame) {
    TypeScope scope = frame.scope;
    boolean goesOn = true;
    for (Statement statement : statements) {
      goesOn &= walk(statement, frame);
    }
    frame.scope = scope;
    return goesOn;
  }

  private void local(Statement.Local local, Frame frame) {
    TypeRef declared = resolver.types.inBody(local.type(), frame);
    Typed value =
        local
            .value()
            .map(v -> resolver.expressions.evaluate(v, declared, ResultUse.ASSIGNED, frame))
            .orElse(Typed.UNKNOWN);
    TypeRef type = declared instanceof TypeRef.Unknown ? value.type() : declared;
    Value held = local.value().isPresent() ? value.value() : new Value.Unknown(type.erased());
    frame.locals.declare(local.name(), new Typed(held, type));
  }

  private void returns(Expression value, Frame frame) {
    Typed result = resolver.expressions.evaluate(value, frame.returns, ResultUse.RETURNED, frame);
    frame.unit.returns(result.value());
    returned = resolver.generics.join(returned, result.type());
  }

  private boolean branch(Statement.If branch, Frame frame) {
    Conditions.Tested tested = resolver.conditions.test(branch.condition(), frame);
    Locals before = frame.locals.copy();
    List<Value> locks = frame.locks();
    boolean thenGoesOn = frame.knowing(tested.whenTrue(), () -> walk(branch.then(), frame));
    Locals afterThen = frame.locals;
    List<Value> locksAfterThen = frame.locks();
    frame.locals = before;
    frame.locks(locks);
    boolean elseGoesOn =
        branch
            .otherwise()
            .map(other -> frame.knowing(tested.whenFalse(), () -> walk(other, frame)))
            .orElse(true);
    if (!thenGoesOn) {
      frame.know(tested.whenFalse());
      return elseGoesOn;
    }
    if (!elseGoesOn) {
      frame.locals.replaceBy(afterThen);
      frame.locks(locksAfterThen);
      frame.know(tested.whenTrue());
      return true;
    }
    frame.locals.join(afterThen);
    return true;
  }

  private boolean loop(Statement.Loop loop, Frame frame) {
    TypeScope scope = frame.scope;
    loop.first().forEach(s -> walk(s, frame));
    frame.locals.forget(AssignedNames.in(loop));
    Conditions.Tested[] tested = {Conditions.Tested.NOTHING};
    OptionalLong bound = Bounds.of(loop);
    frame.looping(
        bound,
        () -> {
          if (loop.testsFirst()) {
            tested[0] = test(loop, frame);
          }
          Locals before = frame.locals.copy();
          frame.knowing(
              loop.testsFirst() ? tested[0].whenTrue() : List.of(), () -> walk(loop.body(), frame));
          loop.updates().forEach(u -> resolver.expressions.evaluate(u, ResultUse.DISCARDED, frame));
          if (!loop.testsFirst()) {
            tested[0] = test(loop, frame);
          }
          frame.locals.join(before);
          return true;
        });
    frame.scope = scope;
    boolean jumps = Returns.jumps(loop.body());
    boolean forEver = loop.condition().map(c -> Conditions.constant(c).orElse(false)).orElse(true);
    if (!jumps) {
      frame.know(tested[0].whenFalse());
    }
    return jumps || !forEver;
  }

  private Conditions.Tested test(Statement.Loop loop, Frame frame) {
    return loop.condition()
        .map(c -> resolver.conditions.test(c, frame))
        .orElse(Conditions.Tested.NOTHING);
  }

  private boolean forEach(Statement.ForEach loop, Frame frame) {
    Typed source = resolver.expressions.evaluate(loop.source(), ResultUse.OTHER, frame);
    TypeRef declared = resolver.types.inBody(loop.type(), frame);
    TypeRef type = declared instanceof TypeRef.Unknown ? element(source.type()) : declared;
    frame.locals.forget(AssignedNames.in(loop));
    frame.looping(
        OptionalLong.empty(),
        () -> {
          Locals before = frame.locals.copy();
          Value element = new Value.Element(source.value(), type.erased());
          frame.locals.declare(loop.name(), new Typed(element, type));
          walk(loop.body(), frame);
          frame.locals.join(before);
          return true;
        });
    return true;
  }

  private TypeRef element(TypeRef source) {
    if (source instanceof TypeRef.ArrayType array) {
      return array.element();
    }
    return resolver
        .generics
        .as(source, "java.lang.Iterable")
        .filter(i -> i.arguments().size() == 1)
        .map(i -> Generics.upper(i.arguments().get(0)))
        .orElse(TypeRef.UNKNOWN);
  }

  private boolean attempt(Statement.Try attempt, Frame frame) {
    TypeScope scope = frame.scope;
    List<Value> locks = frame.locks();
    List<Typed> resources = new ArrayList<>();
    for (Statement resource : attempt.resources()) {
      resources.add(resource(resource, frame));
    }
    Locals before = frame.locals.copy();
    boolean[] goesOn = {frame.knowing(List.of(), () -> walk(attempt.body(), frame))};
    for (int i = resources.size() - 1; i >= 0; i--) {
      resolver.calls.close(resources.get(i), attempt.position(), frame);
    }
    Locals after = frame.locals;
    List<Value> locksAfter = frame.locks();
    for (Statement.Try.Catch handler : attempt.catches()) {
      frame.locals = before.copy();
      frame.locals.join(after);
      frame.locks(locks);
      TypeRef type =
          handler.types().stream()
              .map(t -> resolver.types.inBody(t, frame))
              .reduce(resolver.generics::join)
              .orElse(TypeRef.UNKNOWN);
      frame.locals.declare(handler.name(), Typed.of(type));
      boolean handled = frame.knowing(List.<Outcome>of(), () -> walk(handler.body(), frame));
      if (handled) {
        if (goesOn[0]) {
          after.join(frame.locals);
        } else {
          after.replaceBy(frame.locals);
        }
        goesOn[0] = true;
      }
    }
    frame.locals = after;
    frame.locks(locksAfter);
    frame.scope = scope;
    boolean lastGoesOn = attempt.last().map(s -> walk(s, frame)).orElse(true);
    return goesOn[0] && lastGoesOn;
  }

  private Typed resource(Statement resource, Frame frame) {
    walk(resource, frame);
    if (resource instanceof Statement.Local local) {
      return frame.locals.find(local.name()).orElse(Typed.UNKNOWN);
    }
    return resource instanceof Statement.Expressed expressed
            && expressed.expression() instanceof Expression.Name name
        ? frame.locals.find(name.name()).orElse(Typed.UNKNOWN)
        : Typed.UNKNOWN;
  }

  private boolean locked(Statement.Synchronized locked, Frame frame) {
    Typed lock = resolver.expressions.evaluate(locked.lock(), ResultUse.OTHER, frame);
    List<Value> before = frame.locks();
    frame.lock(lock.value());
    boolean goesOn = walk(locked.body(), frame);
    frame.locks(before);
    return goesOn;
  }

  private boolean check(Statement.Assert check, Frame frame) {
    Conditions.Tested tested = resolver.conditions.test(check.condition(), frame);
    check.message().ifPresent(m -> resolver.expressions.evaluate(m, ResultUse.OTHER, frame));
    // Assertions may be off, but the author says that it holds.
    frame.know(tested.whenTrue());
    return true;
  }

  /** Declares what a pattern binds. */
  void bind(Pattern pattern, TypeRef matched, Frame frame) {
    TypeRef type = pattern.type().map(t -> resolver.types.inBody(t, frame)).orElse(TypeRef.UNKNOWN);
    TypeRef bound = type instanceof TypeRef.Unknown ? matched : type;
    pattern.name().ifPresent(n -> frame.locals.declare(n, Typed.of(bound)));
    for (Pattern part : pattern.parts()) {
      bind(part, TypeRef.UNKNOWN, frame);
    }
  }
}
