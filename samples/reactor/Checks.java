package samples.reactor;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A pipeline over all objects of an interface subscribes to what each of them gives. */
final class Checks {
  private final List<Check> checks;
  private final List<SafeCheck> safe;

  Checks(List<Check> checks, List<SafeCheck> safe) {
    this.checks = checks;
    this.safe = safe;
  }

  /** Has many implementations, one of which waits. */
  interface Check {
    Mono<String> check();
  }

  /** Has many implementations, one of which waits where it may. */
  interface SafeCheck {
    Mono<String> check();
  }

  static final class Clock implements Check, SafeCheck {
    @Override
    public Mono<String> check() {
      return Mono.just("clock");
    }
  }

  static final class Memory implements Check, SafeCheck {
    @Override
    public Mono<String> check() {
      return Mono.just("memory");
    }
  }

  static final class Threads implements Check, SafeCheck {
    @Override
    public Mono<String> check() {
      return Mono.just("threads");
    }
  }

  static final class Locale implements Check, SafeCheck {
    @Override
    public Mono<String> check() {
      return Mono.just("locale");
    }
  }

  static final class Version implements Check, SafeCheck {
    @Override
    public Mono<String> check() {
      return Mono.just("version");
    }
  }

  static final class Remote implements Check {
    @Override
    public Mono<String> check() {
      return Mono.fromCallable(() -> ask()); // expect: blocking-sleep
    }
  }

  static final class SafeRemote implements SafeCheck {
    @Override
    public Mono<String> check() {
      return Mono.fromCallable(() -> ask()).subscribeOn(Schedulers.boundedElastic());
    }
  }

  void start() {
    Flux.interval(Duration.ofSeconds(1))
        .flatMapIterable(tick -> checks)
        .flatMap(check -> Mono.from(check.check()).timeout(Duration.ofSeconds(1)))
        .subscribe();
    Flux.interval(Duration.ofSeconds(1))
        .flatMapIterable(tick -> safe)
        .flatMap(check -> Mono.from(check.check()).timeout(Duration.ofSeconds(1)))
        .subscribe();
  }

  /** The same with method references. */
  void startByName() {
    Flux.fromIterable(checks)
        .subscribeOn(Schedulers.parallel())
        .flatMap(Check::check)
        .subscribe();
    Flux.fromIterable(safe)
        .subscribeOn(Schedulers.parallel())
        .flatMap(SafeCheck::check)
        .subscribe();
  }

  private static String ask() throws InterruptedException {
    Thread.sleep(20);
    return "remote";
  }
}
