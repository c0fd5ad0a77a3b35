package io.github.looplint.analysis;

import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldFacts;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishers that fields hold, made once, and what the scanned code does with them. */
final class FieldUses {
  private final Tracing tracing;
  private final Map<CallId, FieldRef> holders = new HashMap<>();
  private final Map<UnitId, List<FieldUse>> uses = new HashMap<>();
  private final Map<UnitId, List<Held>> returned = new HashMap<>();

  /**
   * A publisher that a field holds.
   *
   * @param by the call that made it
   */
  record Held(FieldRef field, CallSite by) {}

  /** One use of such a publisher. */
  record FieldUse(Held held, PublisherUses.Use use) {}

  FieldUses(Program program, Stages stages) {
    this.tracing = program.tracing();
    CodeModel model = program.model();
    for (FieldFacts field : model.fields()) {
      if (stages.isPublisher(field.type())) {
        Value read = new Value.Field(field.ref(), field.type());
        tracing.onlyCall(read).ifPresent(call -> holders.put(call.id(), field.ref()));
      }
    }
    if (holders.isEmpty()) {
      return;
    }
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        add(call.receiver(), new PublisherUses.Use(call, -1));
        for (int i = 0; i < call.arguments().size(); i++) {
          add(call.arguments().get(i), new PublisherUses.Use(call, i));
        }
      }
      for (Value value : unit.returned()) {
        held(value)
            .forEach(h -> returned.computeIfAbsent(unit.id(), u -> new ArrayList<>()).add(h));
      }
    }
  }

  private void add(Value value, PublisherUses.Use use) {
    held(value)
        .forEach(held ->
            uses.computeIfAbsent(use.by().id().unit(), u -> new ArrayList<>())
                .add(new FieldUse(held, use)));
  }

  private List<Held> held(Value value) {
    List<Held> held = new ArrayList<>();
    if (value instanceof Value.Field || value instanceof Value.Choice) {
      for (Value origin : tracing.origins(value)) {
        Optional<CallSite> call = tracing.call(origin);
        Optional<FieldRef> field = call.flatMap(this::holder);
        if (field.isPresent()) {
          held.add(new Held(field.get(), call.orElseThrow()));
        }
      }
    }
    return held;
  }

  /** The field that holds what a call gives, if one does. */
  Optional<FieldRef> holder(CallSite call) {
    return Optional.ofNullable(holders.get(call.id()));
  }

  /** What a unit does with the publishers of fields, in the order of its calls. */
  List<FieldUse> in(UnitId unit) {
    return uses.getOrDefault(unit, List.of());
  }

  /** Those that it gives back. */
  List<Held> returned(UnitId unit) {
    return returned.getOrDefault(unit, List.of());
  }
}
