package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.FieldRef;
import io.github.looplint.model.Value;
import io.github.looplint.reader.types.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * What a plain name means where a value is wanted: a local, a field of a type around, an imported
 * one.
 */
final class Variables {
  private final Resolver resolver;

  Variables(Resolver resolver) {
    this.resolver = resolver;
  }

  Optional<Typed> find(String name, Frame frame) {
    Optional<Typed> local = frame.locals.find(name);
    if (local.isPresent()) {
      return local;
    }
    for (Optional<DeclaredType> at = Optional.of(frame.type);
        at.isPresent();
        at = at.get().outer()) {
      Optional<Typed> field = field(new TypeRef.ClassType(at.get().name(), List.of()), name);
      if (field.isPresent()) {
        return field;
      }
    }
    for (String owner : frame.file().staticOwners(name)) {
      Optional<Typed> field =
          resolver
              .names
              .qualified(owner)
              .flatMap(o -> field(new TypeRef.ClassType(o, List.of()), name));
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }

  Optional<Typed> field(TypeRef owner, String name) {
    return resolver
        .members
        .field(owner, name)
        .map(f ->
            new Typed(new Value.Field(new FieldRef(f.owner(), name), f.type().erased()), f.type()));
  }
}
