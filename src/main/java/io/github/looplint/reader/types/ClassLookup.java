package io.github.looplint.reader.types;

import java.util.Optional;

/**
 * Somewhere types can be looked up by binary name. Safe for concurrent use, never throwing; the
 * same answer each time.
 */
@FunctionalInterface
public interface ClassLookup {
  /** The type of that binary name, if it is known here. */
  Optional<ClassSignature> find(String name);
}
