package io.github.looplint.analysis;

import io.github.looplint.catalogue.AddressFact;
import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Condition;
import io.github.looplint.catalogue.StreamFact;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The answers to the catalogue's conditions, one method each. */
final class Questions {
  /** Four numbers, or anything with two colons; host names have none. */
  private static final Pattern LITERAL = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3})|(.*:.*:.*)|");

  private final CodeModel model;
  private final CallFacts facts;
  private final Tracing tracing;
  private final Completion completion;
  private final StreamOrigins streams;
  private final Inputs inputs;
  private final FunctionValues functions;
  private final Predicate<CallSite> subscribedHere;
  private final Predicate<CallSite> lockHeldElsewhere;

  Questions(
      CodeModel model,
      CallFacts facts,
      Tracing tracing,
      Completion completion,
      StreamOrigins streams,
      FunctionValues functions,
      Predicate<CallSite> subscribedHere,
      Predicate<CallSite> lockHeldElsewhere) {
    this.model = model;
    this.facts = facts;
    this.tracing = tracing;
    this.completion = completion;
    this.streams = streams;
    this.inputs = new Inputs(facts, tracing, streams);
    this.functions = functions;
    this.subscribedHere = subscribedHere;
    this.lockHeldElsewhere = lockHeldElsewhere;
  }

  /**
   * The source of the stream that decides on a fact, when streams do and it has a rule of its own.
   */
  Optional<StreamFact> source(BlockingFact fact, CallSite call) {
    return fact.onlyWhen().contains(Condition.BLOCKING_STREAM)
        ? streams.blocking(call).filter(s -> s.rule().isPresent())
        : Optional.empty();
  }

  /** The type of a call's receiver: that which it is seen being made as, else the static one. */
  String receiver(CallSite call) {
    List<Value> origins = tracing.origins(call.receiver());
    return origins.size() == 1
        ? tracing.exactType(origins.get(0)).orElse(call.receiverType())
        : call.receiverType();
  }

  /** Whether a fact speaks of what was made under the name that a call's receiver was. */
  boolean isNamed(BlockingFact fact, CallSite call) {
    return fact.named().isEmpty()
        || inputs.makers(call).stream().allMatch(name -> name.filter(fact::means).isPresent());
  }

  boolean holds(Condition condition, CallSite call) {
    return switch (condition) {
      case KNOWN_COMPLETE -> completion.isKnown(call);
      case BLOCKING_STREAM -> streams.blocking(call).isPresent();
      case MEMORY_STREAM -> streams.isMemory(call);
      case UNBOUNDED_INPUT -> inputs.isUnbounded(call);
      case NON_BLOCKING_CHANNEL -> !isBlockingChannel(call);
      case IP_LITERAL -> hasLiteralAddress(call);
      case ZERO_TIMEOUT -> waitsZero(call);
      case FEW_ROUNDS -> inputs.isFewRounds(call);
      case NULL_GIVEN -> inputs.isNull(call);
      case NAME_UNKNOWN -> inputs.makers(call).stream().anyMatch(Optional::isEmpty);
      case ORIGIN_UNKNOWN -> !isFromLibrary(call.receiver());
      // Which threads a unit runs on is asked when it is instantiated: virtual ones may wait.
      case ON_VIRTUAL_THREAD -> false;
      case SUBSCRIBED_HERE -> subscribedHere.test(call);
      case INSIDE_FORK_JOIN_TASK -> isInside(call, "java.util.concurrent.ForkJoinTask");
      case LOCK_HELD_ACROSS_BLOCKING -> lockHeldElsewhere.test(call);
      case CALLBACK_GIVEN -> takesCallback(call);
      case WITHOUT_BODY -> !hasBody(call.target());
    };
  }

  /**
   * Seen being opened here, and never put into non-blocking mode: any other channel may belong to a
   * selector.
   */
  private boolean isBlockingChannel(CallSite call) {
    Value channel = call.kind() == CallKind.STATIC ? call.result() : call.receiver();
    Optional<CodeUnit> unit = model.findUnit(call.id().unit());
    boolean opened =
        tracing.origins(channel).stream()
            .allMatch(
                o -> tracing.call(o).filter(c -> c.target().name().equals("open")).isPresent());
    return opened
        && unit.isPresent()
        && unit.get().calls().stream()
            .noneMatch(c ->
                c.target().name().equals("configureBlocking")
                    && tracing.same(c.receiver(), channel)
                    && tracing
                        .constant(c.arguments().get(0))
                        .filter(Boolean.FALSE::equals)
                        .isPresent());
  }

  private boolean hasLiteralAddress(CallSite call) {
    return !call.arguments().isEmpty()
        && (isLiteral(call.arguments().get(0)) || isNumeric(call.arguments().get(0)));
  }

  private boolean isLiteral(Value name) {
    return tracing
        .constant(name)
        .filter(c -> c instanceof String text && LITERAL.matcher(text).matches())
        .isPresent();
  }

  private boolean isNumeric(Value name) {
    List<Value> origins = tracing.origins(name);
    return !origins.isEmpty()
        && origins.stream()
            .allMatch(o -> tracing.call(o).filter(this::givesNumericAddress).isPresent());
  }

  private boolean givesNumericAddress(CallSite call) {
    return facts
        .first(AddressFact.class, call)
        .filter(fact ->
            fact.of().isEmpty()
                || tracing.origins(call.receiver()).stream()
                    .flatMap(o -> tracing.call(o).stream())
                    .anyMatch(c -> facts.isOneOf(fact.of(), c)))
        .isPresent();
  }

  /**
   * Given by a library, but not made by its own type: what a factory makes of a name holds the
   * name.
   */
  private boolean isFromLibrary(Value value) {
    return tracing.origins(value).stream()
        .allMatch(o ->
            tracing
                .call(o)
                .map(c -> c.target().owner())
                .filter(owner -> !model.types().isScanned(owner))
                .filter(owner -> !facts.supertypes(o.type()).contains(owner))
                .isPresent());
  }

  private boolean waitsZero(CallSite call) {
    return call.arguments().stream()
        .map(tracing::constant)
        .flatMap(Optional::stream)
        .anyMatch(c -> c instanceof Number number && number.doubleValue() == 0);
  }

  private boolean isInside(CallSite call, String type) {
    return facts.supertypes(call.id().unit().method().owner()).contains(type);
  }

  /** Of a method that is known by its number of arguments only, any of that name counts. */
  private boolean hasBody(MethodRef target) {
    return target.parameters().contains(MethodRef.UNKNOWN)
        ? model.units().values().stream()
            .filter(u -> !u.modifiers().contains(Modifier.ABSTRACT))
            .map(u -> u.id().method())
            .anyMatch(m ->
                m.owner().equals(target.owner())
                    && m.name().equals(target.name())
                    && m.arity() == target.arity())
        : model
            .findUnit(UnitId.of(target))
            .filter(u -> !u.modifiers().contains(Modifier.ABSTRACT))
            .isPresent();
  }

  private boolean takesCallback(CallSite call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Value argument = call.arguments().get(i);
      if (argument instanceof Value.Function || functions.isFunctional(argument.type())) {
        return true;
      }
    }
    // An object of a class of its own is one for the type that it is asked for.
    return call.target().parameters().stream().anyMatch(functions::isFunctional);
  }
}
