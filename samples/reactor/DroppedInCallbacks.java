package samples.reactor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publishers that a function gives which is to give nothing: nobody subscribes to them. */
final class DroppedInCallbacks {
  private final Orders orders;
  private final Executor workers;

  DroppedInCallbacks(Orders orders, Executor workers) {
    this.orders = orders;
    this.workers = workers;
  }

  /** A reactive repository. */
  interface Orders {
    Mono<String> save(String order);

    Flux<String> all();
  }

  /** A function of the project's own. */
  @FunctionalInterface
  interface Hook {
    void run(String order);
  }

  Mono<String> lambda(Mono<String> order) {
    return order.doOnNext(o -> orders.save(o)); // expect: dropped-in-callback
  }

  Mono<String> reference(Mono<String> order) {
    return order.doOnNext(orders::save); // expect: dropped-in-callback
  }

  Mono<String> ownReference(Mono<String> order) {
    return order.doOnSuccess(this::audit); // expect: dropped-in-callback
  }

  Mono<String> anonymous(Mono<String> order) {
    return order.doOnNext(
        new Consumer<>() {
          @Override
          public void accept(String o) {
            orders.save(o); // expect: dropped-publisher
          }
        });
  }

  void subscriber() {
    orders.all().subscribe(o -> orders.save(o + "!")); // expect: dropped-in-callback
  }

  void each(List<String> all, Optional<String> one) {
    all.forEach(o -> orders.save(o)); // expect: dropped-in-callback
    one.ifPresent(orders::save); // expect: dropped-in-callback
    workers.execute(() -> orders.save("a")); // expect: dropped-in-callback
    run(o -> orders.save(o).map(String::trim)); // expect: dropped-in-callback
  }

  Mono<String> composed(Mono<String> order) {
    return order.flatMap(o -> orders.save(o)).flatMap(orders::save).delayUntil(this::audit);
  }

  void subscribed(List<String> all) {
    all.forEach(o -> orders.save(o).subscribe());
    run(o -> System.getLogger("shop").log(System.Logger.Level.INFO, o));
    Flux.fromIterable(all).concatMap(orders::save).subscribe();
  }

  private Mono<Void> audit(String order) {
    return orders.save(order + " seen").then();
  }

  private static void run(Hook hook) {
    hook.run("order");
  }
}
