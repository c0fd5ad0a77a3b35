package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values that are made once and kept: {@code if (hash == null) { hash = compute(); }}. Whoever asks
 * for one waits at most once for each object, and mostly somebody else has asked before.
 */
final class Memos {
  private final CodeModel model;
  private final NullTests nullTests;

  Memos(CodeModel model, NullTests nullTests) {
    this.model = model;
    this.nullTests = nullTests;
  }

  /**
   * Whether a call stands where a field is tested to be unset that is then set, here or in the body
   * that the call leads into.
   */
  boolean isOnce(CallSite call, Optional<UnitId> into) {
    return call.dominators().stream().anyMatch(outcome -> fills(outcome, call, into));
  }

  private boolean fills(Outcome outcome, CallSite call, Optional<UnitId> into) {
    Optional<NullTests.Said> said = nullTests.of(outcome).filter(NullTests.Said::isNull);
    if (said.isPresent()) {
      Value unset = said.get().of();
      return (unset instanceof Value.Field field && isSet(field.field(), call, into))
          || (unset instanceof Value.Result result
              && isPutBack(model.call(result.call()), outcome, call, into));
    }
    if (outcome.tested() instanceof Value.Result test) {
      return askedAbout(model.call(test.call()))
          .filter(field -> isSet(field.field(), call, into))
          .isPresent();
    }
    return outcome.tested() instanceof Value.Field flag
        && !outcome.value()
        && call.loop().isEmpty()
        && isRaised(flag.field())
        && isSet(flag.field(), call, into)
        && isSetInOnePlace(flag.field());
  }

  /** The one thing that a test asks about, {@code isEmpty(name)} or {@code name.isEmpty()}. */
  private static Optional<Value.Field> askedAbout(CallSite test) {
    boolean alone = test.arguments().isEmpty();
    boolean one = test.arguments().size() == 1 && !(test.receiver() instanceof Value.Field);
    Value asked = one ? test.arguments().get(0) : test.receiver();
    return (alone || one) && test.type().equals("boolean") && asked instanceof Value.Field field
        ? Optional.of(field)
        : Optional.empty();
  }

  /** Whether a flag is ever set to true. */
  private boolean isRaised(FieldRef flag) {
    return model.findField(flag).stream()
        .flatMap(f -> f.assigned().stream())
        .anyMatch(v -> v instanceof Value.Constant constant && constant.value().equals(true));
  }

  /** A flag that somebody else sets, too, says what is going on, not what is done. */
  private boolean isSetInOnePlace(FieldRef flag) {
    return model.findField(flag).filter(f -> f.setIn().size() == 1).isPresent();
  }

  private boolean isSet(FieldRef field, CallSite call, Optional<UnitId> into) {
    Set<MethodRef> by = model.findField(field).map(f -> f.setIn()).orElse(Set.of());
    return by.contains(call.id().unit().method())
        || into.filter(unit -> by.contains(unit.method())).isPresent();
  }

  /** What a holder without keys gave is tested, and the same holder is given something instead. */
  private boolean isPutBack(CallSite got, Outcome outcome, CallSite call, Optional<UnitId> into) {
    if (!got.arguments().isEmpty() || !(got.receiver() instanceof Value.Field)) {
      return false;
    }
    Stream<CallSite> here = calls(call.id().unit()).filter(c -> c.dominators().contains(outcome));
    return Stream.concat(here, into.stream().flatMap(this::calls))
        .anyMatch(c -> c.receiver().equals(got.receiver()) && c.arguments().size() == 1);
  }

  private Stream<CallSite> calls(UnitId unit) {
    return model.findUnit(unit).stream().flatMap(u -> u.calls().stream());
  }
}
