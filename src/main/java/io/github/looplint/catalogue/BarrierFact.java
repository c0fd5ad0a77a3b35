package io.github.looplint.catalogue;

import java.util.List;

/** Calls that are never reported and never followed. */
public record BarrierFact(List<MethodPattern> methods, Source source) implements Fact {
  public BarrierFact {
    methods = List.copyOf(methods);
  }
}
