package io.github.looplint.reader.types;

import java.util.List;
import java.util.Optional;

/**
 * Somewhere types can be looked up by binary name. Safe for concurrent use, never throwing; the
 * same answer each time.
 */
@FunctionalInterface
public interface ClassLookup {
  /** The type of that binary name, if it is known here. */
  Optional<ClassSignature> find(String name);

  /** Asks each in turn; the first that knows a type answers. */
  static ClassLookup first(ClassLookup... lookups) {
    List<ClassLookup> inTurn = List.of(lookups);
    return name -> inTurn.stream().flatMap(lookup -> lookup.find(name).stream()).findFirst();
  }
}
