package io.github.looplint.reader.source.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A pattern of {@code instanceof} or a case label.
 *
 * @param type absent where it is inferred, or for an unnamed pattern
 * @param name the variable that it binds
 * @param parts of a record pattern
 */
public record Pattern(Optional<TypeName> type, Optional<String> name, List<Pattern> parts) {
  public Pattern {
    parts = List.copyOf(parts);
  }
}
