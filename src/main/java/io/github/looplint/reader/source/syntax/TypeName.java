package io.github.looplint.reader.source.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A type as it is written.
 *
 * @param name dotted as written ({@code Map.Entry}, {@code java.util.List}, {@code int}); {@code
 *     var} for an inferred local; {@code ?} for a wildcard
 * @param arguments as written; empty also for a raw type
 * @param dimensions of an array, varargs included
 * @param diamond whether {@code <>} stands behind the name
 * @param bound of a wildcard
 * @param lower whether that bound is a {@code super} one
 */
public record TypeName(
    String name,
    List<TypeName> arguments,
    int dimensions,
    boolean diamond,
    Optional<TypeName> bound,
    boolean lower) {
  public TypeName {
    arguments = List.copyOf(arguments);
  }

  /** A plain name without arguments. */
  public static TypeName of(String name) {
    return new TypeName(name, List.of(), 0, false, Optional.empty(), false);
  }
}
