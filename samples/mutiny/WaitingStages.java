package samples.mutiny;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;

/** Stages that wait for another publisher, in a library whose subscribers are out of sight. */
final class WaitingStages {
  private final Names names;

  WaitingStages(Names names) {
    this.names = names;
  }

  /** A driver, as far as it is seen here. */
  interface Names {
    Uni<Long> count(String name);
  }

  Uni<String> inLambda(Uni<String> one) {
    return one.map(name -> name + names.count(name).await().indefinitely()); // expect: blocking-reactive-wait
  }

  Multi<String> byReference(Multi<String> all) {
    return all.filter(this::isNew); // expect: blocking-reactive-wait
  }

  Uni<String> composed(Uni<String> one) {
    return one.flatMap(name -> names.count(name).map(count -> name + count));
  }

  Uni<String> moved(Uni<String> one, Executor workers) {
    return one.emitOn(workers).map(name -> name + names.count(name).await().indefinitely());
  }

  Uni<String> movedBehindHelper(Uni<String> one, Executor workers) {
    return numbered(one, workers);
  }

  private Uni<String> numbered(Uni<String> one, Executor workers) {
    return one.emitOn(workers).map(name -> name + names.count(name).await().indefinitely());
  }

  private boolean isNew(String name) {
    return names.count(name).await().indefinitely() == 0;
  }
}
