package io.github.looplint.catalogue;

import java.util.List;

/**
 * Methods that a framework writes, and that block: no type above them tells, only annotations.
 *
 * @param annotated annotation types of such methods, or of types all of whose methods are such
 * @param blocking what they do; it names no methods
 */
public record WrittenFact(List<String> annotated, BlockingFact blocking) implements Fact {
  public WrittenFact {
    annotated = List.copyOf(annotated);
  }

  @Override
  public Source source() {
    return blocking.source();
  }

  @Override
  public List<MethodPattern> except() {
    return blocking.except();
  }
}
