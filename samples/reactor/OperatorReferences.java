package samples.reactor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.SignalType;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Operators that are given method references: the method runs where the stage before emits. */
@RestController
final class OperatorReferences {
  private final WebClient client;
  private final Scheduler elastic = Schedulers.boundedElastic();

  OperatorReferences(WebClient client) {
    this.client = client;
  }

  static String stock(String article) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return article;
  }

  private Mono<String> fetch(String article) {
    return client.get().uri(article).retrieve().bodyToMono(String.class);
  }

  private boolean inStock(String article) {
    return !stock(article).isEmpty();
  }

  private void reserve(String article, SynchronousSink<String> sink) {
    sink.next(stock(article));
  }

  private void log(String article) {
    stock(article);
  }

  private void signal(Signal<String> signal) {
    stock("signal");
  }

  private void ended(SignalType type) {
    stock("ended");
  }

  private void failed(Throwable failure) {
    stock("failed");
  }

  private void finished() {
    stock("finished");
  }

  private void asked(long count) {
    stock("asked");
  }

  private Throwable wrap(Throwable failure) {
    return new IllegalStateException(stock("wrap"), failure);
  }

  private Mono<String> fallback(Throwable failure) {
    return Mono.just(stock("fallback"));
  }

  private Mono<String> lookUp(String article) {
    return Mono.just(stock(article));
  }

  private Mono<String> lookUpLater(String article) {
    return Mono.fromCallable(() -> stock(article));
  }

  private Mono<Boolean> inStockLater(String article) {
    return Mono.fromCallable(() -> stock(article).isEmpty());
  }

  private String both(String one, String other) {
    return stock(one) + other;
  }

  private void collect(List<String> all, String article) {
    all.add(stock(article));
  }

  @GetMapping("/elements")
  Flux<String> elements() {
    return Flux.just("tea", "milk")
        .map(OperatorReferences::stock) // expect: blocking-sleep via stock > Thread#sleep
        .filter(this::inStock) // expect: blocking-sleep via inStock > stock
        .handle(this::reserve) // expect: blocking-sleep via reserve > stock
        .doOnNext(this::log) // expect: blocking-sleep via log > stock
        .scan(this::both); // expect: blocking-sleep via both > stock
  }

  @GetMapping("/elements-right")
  Flux<String> elementsRight() {
    return Flux.just("tea", "milk")
        .publishOn(elastic)
        .map(OperatorReferences::stock)
        .filter(this::inStock)
        .handle(this::reserve)
        .doOnNext(this::log)
        .scan(this::both);
  }

  @GetMapping("/collected")
  Mono<Integer> collected() {
    return Flux.just("tea", "milk")
        .reduce(this::both) // expect: blocking-sleep
        .flux()
        .collect(ArrayList<String>::new, this::collect) // expect: blocking-sleep via collect > stock
        .map(List::size);
  }

  @GetMapping("/inner")
  Flux<String> inner() {
    return Flux.just("tea", "milk")
        .flatMap(this::lookUp) // expect: blocking-sleep via lookUp > stock
        .concatMap(this::lookUpRight)
        .filterWhen(this::inStockRight);
  }

  private Mono<String> lookUpRight(String article) {
    return Mono.fromCallable(() -> stock(article)).subscribeOn(elastic);
  }

  private Mono<Boolean> inStockRight(String article) {
    return Mono.fromCallable(() -> stock(article).isEmpty()).subscribeOn(elastic);
  }

  /** What such a method gives is subscribed here. */
  @GetMapping("/inner-later")
  Flux<String> innerLater() {
    return Flux.just("tea", "milk").concatMap(this::lookUpSlowly).filterWhen(this::countSlowly);
  }

  private Mono<String> lookUpSlowly(String article) {
    return Mono.fromCallable(() -> stock(article)); // expect: blocking-sleep
  }

  private Mono<Boolean> countSlowly(String article) {
    return Mono.fromCallable(() -> stock(article).isEmpty()); // expect: blocking-sleep
  }

  @GetMapping("/inner-right")
  Flux<String> innerRight() {
    return Flux.just("tea", "milk")
        .publishOn(elastic)
        .flatMap(this::lookUp)
        .flatMapSequential(this::lookUpLater)
        .filterWhen(this::inStockLater);
  }

  @GetMapping("/ends")
  Mono<String> ends() {
    return Mono.just("tea")
        .doOnEach(this::signal) // expect: blocking-sleep
        .doOnRequest(this::asked) // expect: blocking-sleep
        .doOnTerminate(this::finished) // expect: blocking-sleep
        .doAfterTerminate(this::finished) // expect: blocking-sleep
        .doFinally(this::ended) // expect: blocking-sleep
        .doFirst(this::finished); // expect: blocking-sleep
  }

  @GetMapping("/ends-right")
  Mono<String> endsRight() {
    return Mono.just("tea")
        .doOnEach(this::signal)
        .doOnRequest(this::asked)
        .doOnTerminate(this::finished)
        .doAfterTerminate(this::finished)
        .doFinally(this::ended)
        .doFirst(this::finished)
        .subscribeOn(elastic);
  }

  @GetMapping("/errors")
  Mono<String> errors() {
    return fetch("tea")
        .doOnError(this::failed) // expect: offload-without-effect
        .onErrorMap(this::wrap) // expect: offload-without-effect
        .onErrorResume(this::fallback) // expect: offload-without-effect
        .subscribeOn(elastic);
  }

  @GetMapping("/errors-right")
  Mono<String> errorsRight() {
    return fetch("tea")
        .publishOn(elastic)
        .doOnError(this::failed)
        .onErrorMap(this::wrap)
        .onErrorResume(this::fallback);
  }

  @GetMapping("/zip")
  Mono<String> zipped() {
    return Mono.zip(fetch("tea"), fetch("milk"), this::both) // expect: blocking-sleep
        .zipWith(fetch("bread"), this::both) // expect: blocking-sleep
        .zipWhen(this::fetch, this::both); // expect: blocking-sleep
  }

  /** Applied at once, with what it is given. */
  @GetMapping("/applied")
  Mono<String> applied() {
    return Mono.just("tea").transform(this::counted).transform(this::movedAndCounted);
  }

  private Mono<String> counted(Mono<String> article) {
    return article.map(OperatorReferences::stock); // expect: blocking-sleep
  }

  private Mono<String> movedAndCounted(Mono<String> article) {
    return article.publishOn(elastic).map(OperatorReferences::stock);
  }

  @GetMapping("/subscribed")
  Mono<Void> subscribed() {
    Disposable wrong = fetch("tea").subscribe(this::log, this::failed, this::finished); // expect: blocking-sleep
    Disposable right =
        fetch("tea").publishOn(elastic).subscribe(this::log, this::failed, this::finished);
    return Mono.fromRunnable(wrong::dispose).then(Mono.fromRunnable(right::dispose));
  }
}
