package samples.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hops to threads that may wait, which do not move what waits: too late, too far down, too far up. */
final class Offloads {
  private Offloads() {}

  static final class Notes {
    String read(String name) {
      try {
        return Files.readString(Path.of("notes", name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> all() {
      try {
        return Files.readAllLines(Path.of("notes", "index"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Optional<String> find(String name) {
      return Optional.of(read(name));
    }

    boolean exists(String name) {
      return Files.exists(Path.of("notes", name));
    }
  }

  /** A service whose callers are not in sight. */
  static final class EagerValues {
    private final Notes notes;
    private final Scheduler scheduler;

    EagerValues(Notes notes, Scheduler scheduler) {
      this.notes = notes;
      this.scheduler = scheduler;
    }

    Mono<String> one(String name) {
      return Mono.just(notes.read(name)) // expect: offload-eager-argument via read > Files#readString
          .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<String> oneRight(String name) {
      return Mono.fromCallable(() -> notes.read(name)).subscribeOn(Schedulers.boundedElastic());
    }

    Mono<String> oneDeferred(String name) {
      return Mono.defer(() -> Mono.just(notes.read(name))).subscribeOn(Schedulers.boundedElastic());
    }

    Mono<Integer> part(String name) {
      return Mono.just(notes.read(name).strip().length()) // expect: offload-eager-argument
          .subscribeOn(scheduler);
    }

    Mono<String> published(String name) {
      return Mono.justOrEmpty(notes.find(name)) // expect: offload-eager-argument
          .filter(note -> !note.isBlank())
          .publishOn(Schedulers.boundedElastic())
          .map(String::strip);
    }

    Flux<String> several() {
      return Flux.fromIterable(notes.all()) // expect: offload-eager-argument
          .subscribeOn(Schedulers.boundedElastic());
    }

    Flux<String> severalRight() {
      return Mono.fromCallable(notes::all)
          .flatMapIterable(all -> all)
          .subscribeOn(Schedulers.boundedElastic());
    }

    Flux<String> streamed(List<String> names) {
      return Flux.fromIterable(
              names.stream()
                  .map(name -> notes.read(name)) // expect: offload-eager-argument
                  .toList())
          .subscribeOn(Schedulers.boundedElastic());
    }

    Flux<String> opened() throws IOException {
      return Flux.fromStream(Files.lines(Path.of("notes", "index"))) // expect: offload-eager-argument
          .subscribeOn(Schedulers.boundedElastic());
    }

    Flux<String> openedRight() {
      return Flux.using(() -> Files.lines(Path.of("notes", "index")), Flux::fromStream, lines -> lines.close())
          .subscribeOn(Schedulers.boundedElastic());
    }

    Flux<String> inner(Flux<String> names) {
      return names.flatMap(
          name -> Mono.just(notes.read(name)) // expect: offload-eager-argument
              .subscribeOn(Schedulers.boundedElastic()));
    }

    Flux<String> innerRight(Flux<String> names) {
      return names.flatMap(
          name -> Mono.fromCallable(() -> notes.read(name)).subscribeOn(Schedulers.boundedElastic()));
    }

    Mono<String> chosen(String name, boolean fresh) {
      return Mono.just(fresh ? notes.read(name) : "") // expect: offload-eager-argument
          .subscribeOn(Schedulers.boundedElastic());
    }

    /** The hop has nothing else to move. */
    Mono<String> local(String name) {
      String note = notes.read(name); // expect: offload-eager-argument
      return Mono.just(note).subscribeOn(Schedulers.boundedElastic());
    }

    /** Here it has: what the caller's thread may do is not known. */
    Mono<String> localForOthers(String name) {
      String note = notes.read(name);
      return Mono.just(note).flatMap(n -> Mono.fromCallable(() -> notes.read(n))).subscribeOn(scheduler);
    }

    Mono<String> withoutHop(String name) {
      return Mono.just(notes.read(name));
    }

    Mono<String> hopThatIsNone(String name) {
      return Mono.just(notes.read(name)).subscribeOn(Schedulers.immediate());
    }

    /** Nobody offloads a random number. */
    Mono<String> smallChange(String name) {
      return Mono.just(UUID.randomUUID().toString())
          .publishOn(Schedulers.boundedElastic())
          .map(id -> notes.read(id));
    }

    Mono<Boolean> askedForFiles(String name) {
      return Mono.just(notes.exists(name)).subscribeOn(Schedulers.boundedElastic());
    }
  }

  /** Fallbacks and follow-ups that are values. */
  static final class Fallbacks {
    private final Notes notes;

    Fallbacks(Notes notes) {
      this.notes = notes;
    }

    Mono<String> otherwise(Mono<String> cached) {
      return cached
          .switchIfEmpty(Mono.just(notes.read("default"))) // expect: offload-eager-argument
          .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<String> otherwiseRight(Mono<String> cached) {
      return cached.switchIfEmpty(
          Mono.fromCallable(() -> notes.read("default")).subscribeOn(Schedulers.boundedElastic()));
    }

    Mono<String> byDefault(String name) {
      return Mono.fromCallable(() -> notes.read(name))
          .subscribeOn(Schedulers.boundedElastic())
          .defaultIfEmpty(notes.read("default")); // expect: offload-eager-argument
    }

    Mono<String> afterwards(String name) {
      return Mono.fromRunnable(() -> notes.read(name))
          .subscribeOn(Schedulers.boundedElastic())
          .thenReturn(notes.read("default")); // expect: offload-eager-argument
    }

    Mono<String> afterwardsRight(String name) {
      return Mono.fromRunnable(() -> notes.read(name))
          .then(Mono.fromCallable(() -> notes.read("default")))
          .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<String> afterAnError(String name) {
      return Mono.fromCallable(() -> notes.read(name))
          .onErrorReturn(notes.read("default")) // expect: offload-eager-argument
          .subscribeOn(Schedulers.boundedElastic());
    }
  }

  /** Methods that wait before they give their publisher. */
  @RestController
  static final class EagerMethods {
    private final Notes notes;

    EagerMethods(Notes notes) {
      this.notes = notes;
    }

    private Mono<String> wrapped(String name) {
      return Mono.just(notes.read(name));
    }

    @GetMapping("/wrapped")
    Mono<String> callsWrapped() {
      return wrapped("a") // expect: offload-eager-argument via wrapped > read
          .map(String::strip)
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/deferred")
    Mono<String> defersWrapped() {
      return Mono.defer(() -> wrapped("a")).subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<String> halfOffloaded(String name) {
      return Mono.just(notes.read(name)) // expect: offload-eager-argument via callsHalfOffloaded > halfOffloaded > read
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/half")
    Mono<String> callsHalfOffloaded() {
      return halfOffloaded("a").map(String::strip);
    }

    @GetMapping("/no-hop")
    Mono<String> noHop() {
      return wrapped("a"); // expect: blocking-file-io
    }

    private String report(String name) {
      return Mono.just(notes.read(name)).subscribeOn(Schedulers.boundedElastic()).toString();
    }

    void onAThreadThatMayWait(ExecutorService pool) {
      Schedulers.boundedElastic().schedule(() -> report("a"));
      new Thread(() -> report("b")).start();
    }
  }

  /** Computing may be moved to few threads, too. */
  static final class Passwords {
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
    private final Notes notes;

    Passwords(Notes notes) {
      this.notes = notes;
    }

    Mono<String> hash(String password) {
      return Mono.just(encoder.encode(password)) // expect: offload-eager-argument
          .subscribeOn(Schedulers.parallel());
    }

    Mono<String> hashRight(String password) {
      return Mono.fromCallable(() -> encoder.encode(password)).subscribeOn(Schedulers.boundedElastic());
    }

    /** To wait there is wrong either way. */
    Mono<String> readOnFewThreads(String name) {
      return Mono.just(notes.read(name)).subscribeOn(Schedulers.parallel());
    }
  }

  /** The pool of a stage is for that stage. */
  static final class CompletedFutures {
    private final ExecutorService pool = Executors.newFixedThreadPool(8);
    private final Notes notes;

    CompletedFutures(Notes notes) {
      this.notes = notes;
    }

    CompletableFuture<String> strip(String name) {
      return CompletableFuture.completedFuture(notes.read(name)).thenApplyAsync(String::strip, pool);
    }

    Mono<String> alreadyThere(String name) {
      return Mono.fromFuture(CompletableFuture.completedFuture(notes.read(name))) // expect: offload-eager-argument
          .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<String> elsewhere(String name) {
      return Mono.fromFuture(CompletableFuture.supplyAsync(() -> notes.read(name), pool))
          .subscribeOn(Schedulers.boundedElastic());
    }
  }

  /** What starts a program or makes an object may wait. */
  static final class Start {
    private static final Notes NOTES = new Notes();
    private static final Mono<String> MOTTO = Mono.just(NOTES.read("motto")).subscribeOn(Schedulers.boundedElastic());
    private final Mono<String> index;

    Start() {
      index = Mono.just(NOTES.read("index")).subscribeOn(Schedulers.boundedElastic());
    }

    public static void main(String[] arguments) {
      Mono.just(NOTES.read("motto")).subscribeOn(Schedulers.boundedElastic()).then(MOTTO).then(new Start().index).block();
    }
  }

  /** Hops that stand in the wrong place. */
  @RestController
  static final class Misplaced {
    private final WebClient client;
    private final Notes notes;

    Misplaced(WebClient client, Notes notes) {
      this.client = client;
      this.notes = notes;
    }

    private Mono<String> fetch(String name) {
      return client.get().uri("/" + name).retrieve().bodyToMono(String.class);
    }

    @GetMapping("/subscribe-on")
    Mono<String> subscribeOnBehindAnAsynchronousSource() {
      return client
          .get()
          .uri("/a")
          .retrieve()
          .bodyToMono(String.class)
          .map(name -> notes.read(name)) // expect: offload-without-effect via read
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/publish-on-right")
    Mono<String> publishOnBefore() {
      return client
          .get()
          .uri("/a")
          .retrieve()
          .bodyToMono(String.class)
          .publishOn(Schedulers.boundedElastic())
          .map(name -> notes.read(name));
    }

    @GetMapping("/helper")
    Mono<String> asynchronousSourceOfAHelper() {
      return fetch("a")
          .map(notes::read) // expect: offload-without-effect
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/publish-on")
    Mono<String> publishOnBehind(String name) {
      return Mono.just(name)
          .map(n -> notes.read(n)) // expect: offload-without-effect
          .publishOn(Schedulers.boundedElastic());
    }

    @GetMapping("/inner")
    Mono<List<String>> publishOnBehindInner(@RequestParam List<String> names) {
      return Flux.fromIterable(names)
          .flatMap(name -> Mono.fromCallable(() -> notes.read(name))) // expect: offload-without-effect
          .publishOn(Schedulers.boundedElastic())
          .collectList();
    }

    @GetMapping("/inner-right")
    Mono<List<String>> subscribeOnBehindInner(@RequestParam List<String> names) {
      return Flux.fromIterable(names)
          .flatMap(name -> Mono.fromCallable(() -> notes.read(name)))
          .subscribeOn(Schedulers.boundedElastic())
          .collectList();
    }

    @GetMapping("/loop")
    Mono<Integer> insideALoop() {
      return client
          .get()
          .uri("/a")
          .retrieve()
          .bodyToMono(String.class)
          .map(
              names -> {
                names.lines().forEach(name -> notes.read(name)); // expect: offload-without-effect
                return names.length();
              })
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/timer")
    Mono<String> timer() {
      return Mono.delay(Duration.ofSeconds(1))
          .map(tick -> notes.read("a")) // expect: offload-without-effect
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/timer-right")
    Mono<String> timerRight() {
      return Mono.delay(Duration.ofSeconds(1), Schedulers.boundedElastic()).map(tick -> notes.read("a"));
    }

    @GetMapping("/undone")
    Mono<String> undone(String name) {
      return Mono.just(name)
          .publishOn(Schedulers.boundedElastic())
          .delayElement(Duration.ofSeconds(1))
          .map(n -> notes.read(n)); // expect: offload-without-effect
    }

    @GetMapping("/undone-inside")
    Mono<String> undoneByAnInnerPublisher(String name) {
      return Mono.just(name)
          .publishOn(Schedulers.boundedElastic())
          .flatMap(n -> client.get().uri("/" + n).retrieve().bodyToMono(String.class))
          .map(n -> notes.read(n)); // expect: offload-without-effect
    }

    @GetMapping("/on-purpose")
    Mono<String> anotherHopIsNearer(String name) {
      return Mono.just(name)
          .publishOn(Schedulers.boundedElastic())
          .publishOn(Schedulers.parallel())
          .map(n -> notes.read(n)); // expect: blocking-file-io
    }

    @GetMapping("/few-threads")
    Mono<String> hopToFewThreads(String name) {
      return Mono.fromCallable(() -> notes.read(name)) // expect: blocking-file-io
          .subscribeOn(Schedulers.parallel());
    }

    @GetMapping("/no-hop")
    Mono<String> noHop(String name) {
      return Mono.fromCallable(() -> notes.read(name)); // expect: blocking-file-io
    }

    @GetMapping("/siblings")
    Mono<String> hopOfASibling() {
      Mono<String> one = client.get().uri("/a").retrieve().bodyToMono(String.class).map(name -> notes.read(name)); // expect: blocking-file-io
      Mono<String> other = Mono.fromCallable(() -> notes.read("b")).subscribeOn(Schedulers.boundedElastic());
      return Mono.zip(one, other, (a, b) -> a + b);
    }

    @GetMapping("/second")
    Mono<String> secondSource() {
      return client
          .get()
          .uri("/a")
          .retrieve()
          .bodyToMono(Void.class)
          .then(Mono.fromCallable(() -> notes.read("b"))) // expect: offload-without-effect
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/known")
    Mono<String> eagerOnAKnownThread(String name) {
      return Mono.just(notes.read(name)) // expect: offload-eager-argument
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/eager-inside")
    Mono<String> eagerInsideAndMisplaced() {
      return client
          .get()
          .uri("/a")
          .retrieve()
          .bodyToMono(String.class)
          .flatMap(name -> Mono.just(notes.read(name))) // expect: offload-without-effect
          .subscribeOn(Schedulers.boundedElastic());
    }
  }
}
