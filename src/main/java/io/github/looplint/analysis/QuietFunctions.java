package io.github.looplint.analysis;

import io.github.looplint.catalogue.BarrierFact;
import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.DroppableFact;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Functions that lose nothing when they fail, or cannot: a task that catches what it throws. */
final class QuietFunctions {
  /** As far as methods are followed that a task calls. */
  private static final int MOST_METHODS = 2;

  private static final Pattern ACCESSOR = Pattern.compile("(get|is|has)\\p{Lu}\\w*");

  private final CodeModel model;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final AsyncResults results;
  private final Predicate<UnitId> keeps;
  private final CallFacts facts;
  private final List<MethodPattern> harmless;

  /**
   * The functions of a model.
   *
   * @param keeps whether nothing is lost of an asynchronous result that a body returns
   */
  QuietFunctions(
      CodeModel model,
      Tracing tracing,
      Dispatch dispatch,
      AsyncResults results,
      CallFacts facts,
      Predicate<UnitId> keeps) {
    this.facts = facts;
    this.harmless =
        facts.catalogue().facts(DroppableFact.class).stream()
            .flatMap(fact -> fact.harmless().stream())
            .toList();
    this.keeps = keeps;
    this.model = model;
    this.tracing = tracing;
    this.dispatch = dispatch;
    this.results = results;
  }

  /** Whether all that is run for the result of a call are such functions. */
  boolean isAllThatMayFail(CallSite call) {
    List<UnitId> functions = call.arguments().stream().flatMap(this::bodies).toList();
    boolean quiet =
        functions.stream().allMatch(this::isQuiet)
            && call.arguments().stream().noneMatch(a -> results.is(a.type()));
    if (!quiet || !results.is(call.receiverType()) || isStatic(call)) {
      return quiet && !functions.isEmpty() && onlyRuns(call, MOST_METHODS);
    }
    return tracing.onlyCall(call.receiver()).filter(this::isAllThatMayFail).isPresent();
  }

  /** Whoever else is given a function does something himself, too. */
  private boolean onlyRuns(CallSite call, int methods) {
    List<Value> given =
        dispatch.callees(call).stream()
            .flatMap(c -> model.findUnit(c.unit()).stream())
            .flatMap(unit -> unit.returned().stream())
            .toList();
    if (given.isEmpty()) {
      return (isStatic(call) || !results.is(call.receiverType()))
          && facts.first(CallbackFact.class, call).isPresent();
    }
    return methods > 0
        && given.stream()
            .allMatch(v ->
                tracing
                    .call(v)
                    .filter(QuietFunctions::isHandedOn)
                    .filter(c -> onlyRuns(c, methods - 1))
                    .isPresent());
  }

  /** Whether a call is given what its method was given, and no function beside it. */
  private static boolean isHandedOn(CallSite call) {
    return call.arguments().stream().anyMatch(Value.Parameter.class::isInstance)
        && call.arguments().stream().noneMatch(Value.Function.class::isInstance);
  }

  /** The body of a lambda, or those of an anonymous class. */
  private Stream<UnitId> bodies(Value argument) {
    if (argument instanceof Value.Function function) {
      return Stream.of(function.unit());
    }
    return isAnonymous(argument.type())
        ? dispatch.overriding(argument.type()).stream().map(CodeUnit::id)
        : Stream.empty();
  }

  private boolean isAnonymous(String type) {
    return model
        .types()
        .find(type)
        .filter(found -> found.kind() == TypeFacts.Kind.ANONYMOUS)
        .isPresent();
  }

  private static boolean isStatic(CallSite call) {
    return call.kind() == CallKind.STATIC;
  }

  /** It catches all, or does nothing but call what does. */
  private boolean isQuiet(UnitId function) {
    Optional<CodeUnit> unit = model.findUnit(function);
    if (unit.isEmpty() || unit.get().catchesAll()) {
      return unit.isPresent();
    }
    if (doesNothingButHarmless(function, MOST_METHODS) || onlyLooks(unit.get())) {
      return true;
    }
    List<CallSite> done = unit.get().calls().stream().filter(QuietFunctions::isStep).toList();
    return (function.isLambda() || isAnonymous(function.method().owner()))
        && !done.isEmpty()
        && done.stream().allMatch(this::catches);
  }

  private boolean doesNothingButHarmless(UnitId body, int methods) {
    List<CallSite> calls = model.findUnit(body).map(CodeUnit::calls).orElse(List.of());
    return !calls.isEmpty() && calls.stream().allMatch(c -> isHarmless(c, methods));
  }

  /** What only asks for values, and at most logs them, asks ahead: others ask again, and fail. */
  private boolean onlyLooks(CodeUnit body) {
    return !body.calls().isEmpty()
        && body.calls().stream()
            .allMatch(c -> isAccessor(c) || facts.first(BarrierFact.class, c).isPresent());
  }

  private boolean isAccessor(CallSite call) {
    return call.kind() == CallKind.VIRTUAL
        && call.arguments().isEmpty()
        && !results.is(call.type())
        && ACCESSOR.matcher(call.target().name()).matches();
  }

  private boolean isHarmless(CallSite call, int methods) {
    if (results.is(call.type()) && call.use() != ResultUse.RETURNED) {
      // What fails there does not fail here, unless it is given back.
      return true;
    }
    boolean functions =
        call.arguments().stream()
            .flatMap(this::bodies)
            .allMatch(body -> doesNothingButHarmless(body, methods));
    List<Dispatch.Callee> callees = dispatch.callees(call);
    boolean itself =
        callees.isEmpty()
            ? facts.isOneOf(harmless, call)
            : methods > 0
                && callees.stream().allMatch(c -> doesNothingButHarmless(c.unit(), methods - 1));
    return functions && itself;
  }

  private static boolean isStep(CallSite call) {
    return call.use() == ResultUse.DISCARDED
        || call.use() == ResultUse.VOID_FUNCTION
        || call.use() == ResultUse.RETURNED;
  }

  /** What a method gives is asked something, or the method itself is called. */
  private boolean catches(CallSite step) {
    boolean asks = results.is(step.receiverType()) && !results.is(step.type());
    Optional<CallSite> asked = tracing.call(step.receiver()).filter(c -> asks);
    return allCatch(dispatch.callees(asked.orElse(step)));
  }

  private boolean allCatch(List<Dispatch.Callee> callees) {
    return !callees.isEmpty()
        && callees.stream()
            .allMatch(c ->
                keeps.test(c.unit())
                    || model.findUnit(c.unit()).filter(CodeUnit::catchesAll).isPresent());
  }
}
