package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Value;
import java.util.Optional;

/**
 * Objects that are looked up by a key: {@code handlers.get(name).handle(…)}. Which of several it is
 * depends on the key, and so on data.
 */
final class Registries {
  private static final String MAP = "java.util.Map";
  private static final String OPTIONAL = "java.util.Optional";

  private final CodeModel model;
  private final Tracing tracing;
  private final Containers containers;

  Registries(CodeModel model, Tracing tracing, Containers containers) {
    this.model = model;
    this.tracing = tracing;
    this.containers = containers;
  }

  /** Whether a value was looked up, as it is or in an {@link Optional}. */
  boolean isLookedUp(Value value) {
    if (value instanceof Value.Parameter parameter && parameter.unit().isLambda()) {
      return parameter.index() == 0
          && containers.taker(parameter.unit()).filter(this::isOfOptional).isPresent();
    }
    return tracing.call(value).filter(this::isLookup).isPresent();
  }

  private boolean isLookup(CallSite call) {
    return isOf(call, MAP) && call.target().name().startsWith("get");
  }

  /** A step on what {@code Optional.ofNullable(map.get(key))} gives. */
  private boolean isOfOptional(CallSite call) {
    Optional<CallSite> made =
        isOf(call, OPTIONAL) ? tracing.onlyCall(call.receiver()) : Optional.empty();
    return made.filter(c -> isOf(c, OPTIONAL))
        .filter(c ->
            c.arguments().stream()
                .anyMatch(a -> tracing.call(a).filter(this::isLookup).isPresent()))
        .isPresent();
  }

  private boolean isOf(CallSite call, String type) {
    return model.types().isSubtype(call.target().owner(), type);
  }
}
