package io.github.looplint.cli;

import io.github.looplint.catalogue.AsyncResultFact;
import io.github.looplint.catalogue.AsynchronousFact;
import io.github.looplint.catalogue.BarrierFact;
import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.CompletionFact;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.DroppableFact;
import io.github.looplint.catalogue.EntryPointFact;
import io.github.looplint.catalogue.EventFact;
import io.github.looplint.catalogue.ExecutorFact;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.GeneratesFact;
import io.github.looplint.catalogue.GuardFact;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.catalogue.OffloadFact;
import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.catalogue.PlacementFact;
import io.github.looplint.catalogue.ResultFact;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.catalogue.StreamFact;
import io.github.looplint.catalogue.WrittenFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A fact of the catalogue, for people: what it says and where it stands. */
final class FactLines {
  private final List<String> lines = new ArrayList<>();

  private FactLines() {}

  /** The lines of one fact; the first names its place. */
  static List<String> of(Fact fact) {
    FactLines text = new FactLines();
    text.add(fact);
    return text.lines;
  }

  private void add(Fact fact) {
    if (fact instanceof BlockingFact blocking) {
      add(blocking);
    } else if (fact instanceof CallbackFact callback) {
      String which =
          callback.argument().isPresent()
              ? "argument " + callback.argument().getAsInt()
              : "every function given to it";
      head(
          fact,
          which
              + " runs on: "
              + (callback.on().isEmpty() ? callback.runs().id() : words(callback.on())));
      methods("calls", callback.methods());
      methods("except", callback.except());
      clause("because", callback.why());
      confidence(callback.confidence());
    } else if (fact instanceof ResultFact result) {
      head(fact, "callbacks of its result run on: " + result.runs().id());
      methods("calls", result.methods());
      confidence(result.confidence());
    } else if (fact instanceof StageFact stage) {
      head(fact, "stage of a pipeline, emits on: " + words(stage.emits()));
      clause("its receiver is subscribed on", words(stage.subscribes()));
      methods("calls", stage.methods());
      methods("except", stage.except());
      methods("only behind", stage.behind());
    } else if (fact instanceof EntryPointFact entry) {
      head(fact, "entry point, runs on: " + entry.runs().id());
      methods("overrides of", entry.overrides());
      entry.annotated().forEach(type -> clause("annotated", type));
      clause("because", entry.why());
      confidence(entry.confidence());
    } else if (fact instanceof PlacementFact placement) {
      head(
          fact,
          "entry points of argument " + placement.instance() + " run on: " + placement.runs().id());
      methods("calls", placement.methods());
      clause("because", placement.why());
    } else {
      addOther(fact);
    }
  }

  private static String words(Set<PipelineThread> threads) {
    return threads.stream().sorted().map(PipelineThread::id).collect(Collectors.joining(", "));
  }

  private void add(GeneratesFact generates) {
    String written =
        String.join(
            ", ",
            new TreeSet<>(
                generates.what().shapes().stream()
                    .map(shape -> Choices.id(shape).replace('_', '-'))
                    .toList()));
    head(generates, "makes a processor write: " + written);
    generates.what().annotations().forEach(type -> clause("annotated", type));
    clause("when", generates.what().when().orElse(""));
    clause("field", generates.what().field().orElse(""));
    clause("type", generates.what().type().orElse(""));
  }

  private void add(BlockingFact blocking) {
    add(blocking, List.of());
  }

  private void add(BlockingFact blocking, List<String> annotated) {
    head(blocking, blocking.rule() + ", " + blocking.severity().id());
    annotated.forEach(type -> clause("annotated", type));
    methods("calls", blocking.methods());
    methods("except", blocking.except());
    conditions("only when", blocking.onlyWhen());
    conditions("unless", blocking.unless());
    clause("instead", blocking.instead());
  }

  private void addOther(Fact fact) {
    if (fact instanceof ExecutorFact executor) {
      head(fact, "executor, runs on: " + executor.runs().id());
      clause("type", executor.type());
      clause("because", executor.why());
      confidence(executor.confidence());
    } else if (fact instanceof BarrierFact barrier) {
      head(fact, "never reported and never followed");
      methods("calls", barrier.methods());
    } else if (fact instanceof CompletionFact completion) {
      head(fact, "completes what it is made on, on its own thread");
      methods("calls", completion.methods());
    } else if (fact instanceof EventFact event) {
      head(fact, "publishes an event, which listeners get on its own thread");
      methods("calls", event.methods());
      methods("except", event.except());
      event.annotated().forEach(type -> clause("listeners annotated", type));
      event.unlessAnnotated().forEach(type -> clause("unless annotated", type));
      methods("listeners override", event.overrides());
    } else if (fact instanceof WrittenFact written) {
      add(written.blocking(), written.annotated());
    } else if (fact instanceof AsynchronousFact asynchronous) {
      head(fact, "runs on an executor of the framework's when another object calls it");
      asynchronous.annotated().forEach(type -> clause("annotated", type));
    } else if (fact instanceof GuardFact guard) {
      head(fact, "a test: " + guard.outcome() + " says " + guard.says().id());
      methods("calls", guard.methods());
    } else if (fact instanceof StreamFact stream) {
      head(fact, "a stream, by origin: " + stream.origin().id());
      stream.types().forEach(type -> clause("type", type));
      methods("calls", stream.methods());
    } else if (fact instanceof OffloadFact offload) {
      head(fact, "handing work over: " + offload.role().id());
      methods("calls", offload.methods());
      methods("except", offload.except());
      clause("instead", offload.instead());
    } else if (fact instanceof GeneratesFact generates) {
      add(generates);
    } else if (fact instanceof AsyncResultFact result) {
      head(fact, "must not be dropped, loses: " + result.loses().id());
      clause("type", result.type());
      methods("except", result.except());
      methods("its failure is seen behind", result.handles());
      methods("gives what it is called on", result.same());
      clause("instead", result.instead());
    } else if (fact instanceof DroppableFact droppable) {
      head(fact, "may be dropped, whatever it gives");
      methods("calls", droppable.methods());
      methods("except", droppable.except());
      methods("all that is called on the result of", droppable.behind());
      methods("all in functions given to", droppable.inside());
      droppable.annotated().forEach(type -> clause("annotated", type));
    } else {
      head(fact, fact.getClass().getSimpleName());
    }
  }

  private void head(Fact fact, String text) {
    lines.add(fact.source() + ": " + text);
  }

  private void methods(String label, List<MethodPattern> methods) {
    methods.forEach(method -> clause(label, method.toString()));
  }

  private void conditions(String label, Set<? extends Enum<?>> conditions) {
    new TreeSet<>(conditions.stream().map(c -> Choices.id(c).replace('_', '-')).toList())
        .forEach(condition -> clause(label, condition));
  }

  private void confidence(Confidence confidence) {
    if (confidence != Confidence.CERTAIN) {
      clause("confidence", confidence.id());
    }
  }

  private void clause(String label, String text) {
    if (!text.isEmpty()) {
      lines.add("  " + label + ": " + text);
    }
  }
}
