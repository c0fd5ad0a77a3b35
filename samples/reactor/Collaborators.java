package samples.reactor;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a method gives may depend on whether somebody has set a collaborator: nobody can tell. */
@RestController
final class Collaborators {
  private final Checker given;
  private Checker optional;

  Collaborators(Checker given) {
    this.given = given;
  }

  public void setOptional(Checker optional) {
    this.optional = optional;
  }

  /** Asks another server. */
  static final class Checker {
    private final WebClient client;

    Checker(WebClient client) {
      this.client = client;
    }

    Mono<Boolean> check(String name) {
      return client.get().uri("/" + name).retrieve().bodyToMono(Boolean.class);
    }
  }

  @GetMapping("/optional")
  Mono<String> withOptional() {
    return Mono.just("a")
        .publishOn(Schedulers.boundedElastic())
        .flatMap(name -> checkedPerhaps(name).thenReturn(name))
        .map(name -> book(name));
  }

  @GetMapping("/given")
  Mono<String> withGiven() {
    return Mono.just("a")
        .publishOn(Schedulers.boundedElastic())
        .flatMap(name -> checked(name).thenReturn(name))
        .map(name -> book(name)); // expect: offload-without-effect
  }

  private Mono<Boolean> checkedPerhaps(String name) {
    if (optional == null) {
      return Mono.empty();
    }
    return optional.check(name);
  }

  private Mono<Boolean> checked(String name) {
    return given.check(name);
  }

  private static String book(String entry) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return entry;
  }
}
