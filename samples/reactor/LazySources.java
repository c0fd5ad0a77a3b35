package samples.reactor;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

/** Functions that make a source, in every form, and what they give when asked piece by piece. */
@RestController
final class LazySources {
  private final WebClient client;
  private final Scheduler elastic = Schedulers.boundedElastic();

  LazySources(WebClient client) {
    this.client = client;
  }

  static String reading(String meter) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return meter;
  }

  private Mono<String> fetch(String meter) {
    return client.get().uri(meter).retrieve().bodyToMono(String.class);
  }

  private Mono<String> first() {
    return Mono.just(reading("first"));
  }

  private Mono<String> named(ContextView context) {
    return Mono.just(reading(context.getOrDefault("meter", "a")));
  }

  private void emit(MonoSink<String> sink) {
    sink.success(reading("first"));
  }

  private void next(SynchronousSink<String> sink) {
    sink.next(reading("next"));
    sink.complete();
  }

  private Stream<String> all() {
    return Stream.of(reading("all"));
  }

  private static void release(String meter) {
    reading(meter);
  }

  private static String acquire() {
    return reading("first");
  }

  @GetMapping("/references")
  Flux<String> references() {
    return Flux.merge(
        Mono.defer(this::first), // expect: blocking-sleep via first > reading
        Mono.deferContextual(this::named), // expect: blocking-sleep via named > reading
        Mono.create(this::emit), // expect: blocking-sleep via emit > reading
        Flux.generate(this::next), // expect: blocking-sleep via next > reading
        Flux.fromStream(this::all), // expect: blocking-sleep via all > reading
        Mono.using(LazySources::acquire, Mono::just, LazySources::release)); // expect: blocking-sleep
  }

  @GetMapping("/references-right")
  Flux<String> referencesRight() {
    return Flux.concat(
            Mono.defer(this::first),
            Mono.deferContextual(this::named),
            Mono.create(this::emit),
            Flux.generate(this::next),
            Flux.fromStream(this::all),
            Mono.using(LazySources::acquire, Mono::just, LazySources::release))
        .subscribeOn(elastic);
  }

  @GetMapping("/objects")
  Flux<String> objects() {
    Mono<String> deferred =
        Mono.defer(
            new Supplier<Mono<String>>() {
              @Override
              public Mono<String> get() {
                return Mono.just(reading("first")); // expect: blocking-sleep
              }
            });
    Mono<String> contextual =
        Mono.deferContextual(
            new Function<ContextView, Mono<String>>() {
              @Override
              public Mono<String> apply(ContextView context) {
                return Mono.just(reading(context.getOrDefault("meter", "a"))); // expect: blocking-sleep
              }
            });
    Mono<String> created =
        Mono.create(
            new Consumer<MonoSink<String>>() {
              @Override
              public void accept(MonoSink<String> sink) {
                sink.success(reading("first")); // expect: blocking-sleep
              }
            });
    Flux<String> generated =
        Flux.generate(
            new Consumer<SynchronousSink<String>>() {
              @Override
              public void accept(SynchronousSink<String> sink) {
                sink.next(reading("next")); // expect: blocking-sleep
                sink.complete();
              }
            });
    Flux<String> streamed =
        Flux.fromStream(
            new Supplier<Stream<? extends String>>() {
              @Override
              public Stream<? extends String> get() {
                return Stream.of(reading("all")); // expect: blocking-sleep
              }
            });
    return Flux.merge(deferred, contextual, created, generated, streamed);
  }

  /** What a defer gives is subscribed as the defer is. */
  @GetMapping("/defer-inner")
  Flux<String> deferredInner() {
    Mono<String> wrong =
        Mono.defer(() -> Mono.fromCallable(() -> reading("a"))); // expect: blocking-sleep
    Mono<String> late =
        Mono.defer(() -> fetch("a"))
            .map(a -> reading(a)) // expect: offload-without-effect
            .subscribeOn(elastic);
    Mono<String> right =
        Mono.defer(() -> Mono.fromCallable(() -> reading("a"))).subscribeOn(elastic);
    return Flux.merge(wrong, late, right);
  }

  /** The thread that calls the sink emits, whoever subscribed. */
  @GetMapping("/sink-elsewhere")
  Flux<String> emittedElsewhere() {
    Flux<String> wrong =
        Flux.<String>create(sink -> Schedulers.parallel().schedule(() -> sink.next("a")))
            .map(a -> reading(a)) // expect: offload-without-effect
            .subscribeOn(elastic);
    Flux<String> right =
        Flux.<String>create(sink -> new Thread(() -> sink.next("a")).start())
            .map(a -> reading(a));
    return Flux.merge(wrong, right);
  }

  /** An iterator that waits for each element is asked where the elements are. */
  private static final class Readings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Iterator<String> meters = List.of("a", "b").iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return meters.hasNext();
        }

        @Override
        public String next() {
          return reading(meters.next()); // expect: offload-without-effect
        }
      };
    }
  }

  @GetMapping("/iterators")
  Flux<String> iterators() {
    return Flux.fromIterable(new Readings());
  }

  /** The first element is asked for at once, the next ones behind the hop. */
  @GetMapping("/iterators-behind")
  Flux<String> iteratorsBehindAHop() {
    return Flux.fromIterable(new Readings())
        .publishOn(elastic);
  }

  @GetMapping("/iterators-mapped")
  Flux<String> iteratorsMovedToCpu() {
    return Flux.fromIterable(new Readings())
        .publishOn(Schedulers.parallel())
        .subscribeOn(elastic);
  }

  @GetMapping("/iterators-right")
  Flux<String> iteratorsRight() {
    return Flux.fromIterable(new Readings()).subscribeOn(elastic);
  }

  /** So are the stages of a stream. */
  @GetMapping("/streams")
  Flux<String> streams() {
    return Flux.fromStream(() -> Stream.of("a", "b").map(a -> reading(a))); // expect: blocking-sleep
  }

  @GetMapping("/streams-right")
  Flux<String> streamsRight() {
    return Flux.fromStream(() -> Stream.of("a", "b").map(a -> reading(a))).subscribeOn(elastic);
  }

  /** Stages of a given stream too, though it looks like a value. */
  @GetMapping("/streams-given")
  Flux<String> streamsGiven() {
    return Flux.fromStream(Stream.of("a", "b").map(a -> reading(a))); // expect: blocking-sleep
  }

  @GetMapping("/streams-given-right")
  Flux<String> streamsGivenRight() {
    return Flux.fromStream(Stream.of("a", "b").map(a -> reading(a))).subscribeOn(elastic); // noise: offload-eager-argument (stages of a stream wait for its end)
  }
}
