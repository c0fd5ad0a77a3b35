package io.github.looplint.catalogue;

import java.util.List;

/** One line of the catalogue. */
public sealed interface Fact
    permits ApplicationFact,
        BlockingFact,
        WrittenFact,
        CallbackFact,
        ResultFact,
        StageFact,
        OffloadFact,
        EntryPointFact,
        PlacementFact,
        ExecutorFact,
        BarrierFact,
        AddressFact,
        CompletionFact,
        EventFact,
        AsynchronousFact,
        GuardFact,
        StreamFact,
        AsyncResultFact,
        DroppableFact,
        GeneratesFact {
  /** Where it stands. */
  Source source();

  /** The methods it speaks of; empty where it speaks of types. */
  default List<MethodPattern> methods() {
    return List.of();
  }

  /** Those of its methods that are not meant. */
  default List<MethodPattern> except() {
    return List.of();
  }
}
