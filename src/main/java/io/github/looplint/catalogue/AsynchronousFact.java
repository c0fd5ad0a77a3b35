package io.github.looplint.catalogue;

import java.util.List;

/**
 * Methods that a framework runs on an executor of its own when another object calls them.
 *
 * @param annotated annotation types of such methods, or of types all of whose methods are such
 */
public record AsynchronousFact(List<String> annotated, Source source) implements Fact {
  public AsynchronousFact {
    annotated = List.copyOf(annotated);
  }
}
