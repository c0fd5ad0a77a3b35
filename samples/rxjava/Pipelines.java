package samples.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;

/** Where the stages of a pipeline run: subscribeOn moves the source, observeOn what stands behind it. */
@RestController
final class Pipelines {
  private final WebClient client;
  private final Prices prices;
  private final Scheduler injected;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final Scheduler own = Schedulers.from(pool);

  Pipelines(WebClient client, Prices prices, Scheduler injected) {
    this.client = client;
    this.prices = prices;
    this.injected = injected;
  }

  static class Prices {
    String read(String article) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return article;
    }
  }

  private Single<String> fetch(String article) {
    return Single.fromPublisher(client.get().uri(article).retrieve().bodyToMono(String.class));
  }

  @GetMapping("/source")
  Single<String> source() {
    return Single.fromCallable(() -> prices.read("a")); // expect: blocking-sleep
  }

  @GetMapping("/source-right")
  Single<String> sourceRight() {
    return Single.fromCallable(() -> prices.read("a")).subscribeOn(Schedulers.io());
  }

  /** No hop moves a source as a whole. */
  @GetMapping("/not-moved")
  Single<String> sourceIsNotMoved() {
    return Single.fromCallable(() -> prices.read("a")) // expect: offload-without-effect
        .observeOn(Schedulers.io());
  }

  @GetMapping("/to-cpu")
  Flowable<String> sourceToCpu() {
    return Flowable.fromSupplier(() -> prices.read("a")).subscribeOn(Schedulers.computation()); // expect: blocking-sleep
  }

  @GetMapping("/new-thread")
  Completable ownThread() {
    return Completable.fromAction(() -> prices.read("a")).subscribeOn(Schedulers.newThread());
  }

  @GetMapping("/single")
  Single<String> oneThreadForAll() {
    return Single.fromCallable(() -> prices.read("a")).subscribeOn(Schedulers.single()); // expect: blocking-sleep
  }

  @GetMapping("/given")
  Single<String> schedulerIsGiven() {
    return Single.fromCallable(() -> prices.read("a")).subscribeOn(injected);
  }

  @GetMapping("/own")
  Single<String> ownPool() {
    return Single.fromCallable(() -> prices.read("a")).subscribeOn(Schedulers.from(pool)).observeOn(own).map(prices::read);
  }

  @GetMapping("/common-pool")
  Single<String> commonPool() {
    return Single.fromCallable(() -> prices.read("a")) // expect: offload-to-common-pool
        .subscribeOn(Schedulers.from(ForkJoinPool.commonPool()));
  }

  @GetMapping("/direct")
  Single<String> directExecutor() {
    Executor direct = Runnable::run;
    return Single.fromCallable(() -> prices.read("a")).subscribeOn(Schedulers.from(direct)); // expect: blocking-sleep
  }

  @GetMapping("/trampoline")
  Single<String> trampoline() {
    return Single.fromCallable(() -> prices.read("a")).subscribeOn(Schedulers.trampoline()); // expect: blocking-sleep
  }

  @GetMapping("/trampoline-behind")
  Single<String> trampolineBehind(String article) {
    return Single.just(article)
        .observeOn(Schedulers.io())
        .observeOn(Schedulers.trampoline())
        .map(a -> prices.read(a));
  }

  @GetMapping("/hops")
  Single<String> hops(String article) {
    return Single.just(article)
        .map(a -> prices.read(a)) // expect: offload-without-effect
        .observeOn(Schedulers.io())
        .map(a -> prices.read(a))
        .observeOn(Schedulers.computation())
        .map(a -> prices.read(a)); // expect: blocking-sleep
  }

  /** The first subscribeOn counts: it is the last to be asked. */
  @GetMapping("/two")
  Single<String> twoSubscribeOns() {
    return Single.fromCallable(() -> prices.read("a")) // expect: blocking-sleep
        .subscribeOn(Schedulers.computation())
        .subscribeOn(Schedulers.io());
  }

  @GetMapping("/eager")
  Single<String> eager() {
    return Single.just(prices.read("a")).subscribeOn(Schedulers.io()); // expect: offload-eager-argument
  }

  /** The classic mistake: what the client gives comes on its event loop, whoever subscribed. */
  @GetMapping("/asynchronous")
  Single<String> asynchronousSource() {
    return fetch("a")
        .flatMap(a -> Single.fromCallable(() -> prices.read(a))) // expect: offload-without-effect
        .subscribeOn(Schedulers.io());
  }

  @GetMapping("/asynchronous-reference")
  Single<String> asynchronousSourceReference() {
    return fetch("a").map(prices::read).subscribeOn(Schedulers.io()); // expect: offload-without-effect
  }

  @GetMapping("/asynchronous-anonymous")
  Single<String> asynchronousSourceAnonymous() {
    return fetch("a")
        .map(
            new Function<String, String>() {
              @Override
              public String apply(String a) {
                return prices.read(a); // expect: offload-without-effect
              }
            })
        .subscribeOn(Schedulers.io());
  }

  @GetMapping("/asynchronous-right")
  Single<String> asynchronousSourceRight() {
    return fetch("a")
        .flatMap(a -> Single.fromCallable(() -> prices.read(a)).subscribeOn(Schedulers.io()))
        .map(a -> prices.read(a));
  }

  @GetMapping("/asynchronous-observed")
  Single<String> asynchronousSourceObserved() {
    return fetch("a").observeOn(Schedulers.io()).map(prices::read);
  }

  private Single<String> load(String article) {
    return Single.fromCallable(() -> prices.read(article)); // expect: blocking-sleep
  }

  @GetMapping("/helper")
  Single<String> helperForgotten() {
    return load("a");
  }

  private Single<String> loadElsewhere(String article) {
    return Single.fromCallable(() -> prices.read(article));
  }

  @GetMapping("/helper-right")
  Single<String> helperOffloaded() {
    return loadElsewhere("a").subscribeOn(Schedulers.io());
  }
}
