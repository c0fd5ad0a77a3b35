package io.github.looplint.analysis;

import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.FieldFacts;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where values come from. */
final class Tracing {
  private static final int MOST_STEPS = 8;

  private final CodeModel model;

  Tracing(CodeModel model) {
    this.model = model;
  }

  /**
   * What a value may be, fields with one assignment replaced by what is assigned; itself where
   * nothing more is known.
   */
  List<Value> origins(Value value) {
    List<Value> found = new ArrayList<>();
    collect(value, found, MOST_STEPS);
    return found;
  }

  private void collect(Value value, List<Value> found, int steps) {
    if (value instanceof Value.Choice choice && steps > 0) {
      choice.of().forEach(v -> collect(v, found, steps - 1));
      return;
    }
    Optional<Value> assigned = steps > 0 ? onlyAssigned(value) : Optional.empty();
    if (assigned.isPresent()) {
      collect(assigned.get(), found, steps - 1);
    } else {
      found.add(value);
    }
  }

  /**
   * What a field always holds; empty when it is assigned more than once, or from outside the scan's
   * sight.
   */
  private Optional<Value> onlyAssigned(Value value) {
    if (!(value instanceof Value.Field field)) {
      return Optional.empty();
    }
    Optional<FieldFacts> facts = model.findField(field.field());
    boolean closed =
        facts.isPresent()
            && (facts.get().modifiers().contains(Modifier.FINAL)
                || facts.get().modifiers().contains(Modifier.PRIVATE)
                || isHidden(field.field().owner()));
    if (!closed || facts.get().assigned().size() != 1) {
      return Optional.empty();
    }
    Value assigned = facts.get().assigned().get(0);
    return assigned instanceof Value.Unknown ? Optional.empty() : Optional.of(assigned);
  }

  /** Whether nobody outside the file sees a type. */
  private boolean isHidden(String type) {
    return model
        .types()
        .find(type)
        .filter(t -> t.modifiers().contains(Modifier.PRIVATE))
        .isPresent();
  }

  /** The one call that a value is the result of; empty when it may be anything else too. */
  Optional<CallSite> onlyCall(Value value) {
    List<Value> origins = origins(value);
    return origins.size() == 1 ? call(origins.get(0)) : Optional.empty();
  }

  /** The call that a value is the result of. */
  Optional<CallSite> call(Value value) {
    return value instanceof Value.Result result
        ? Optional.of(model.call(result.call()))
        : Optional.empty();
  }

  /**
   * The type that a value has exactly, because it is seen being made; empty where it may be a
   * subtype.
   */
  Optional<String> exactType(Value value) {
    return call(value).filter(c -> c.kind() == CallKind.CONSTRUCT).map(CallSite::type);
  }

  /** The type that a value has exactly, wherever it comes from; empty where it may be another. */
  Optional<String> onlyExactType(Value value) {
    List<Value> origins = origins(value);
    return origins.size() == 1 ? exactType(origins.get(0)) : Optional.empty();
  }

  /** The constant that a value is. */
  Optional<Object> constant(Value value) {
    List<Value> origins = origins(value);
    return origins.size() == 1 && origins.get(0) instanceof Value.Constant constant
        ? Optional.of(constant.value())
        : Optional.empty();
  }

  private static boolean isAny(Value value) {
    return value instanceof Value.Unknown || value instanceof Value.Element;
  }

  /** Whether two values are the same object, as far as the code shows. */
  boolean same(Value one, Value other) {
    if (isAny(one) || isAny(other)) {
      return false;
    }
    return one.equals(other) || origins(one).equals(origins(other));
  }
}
