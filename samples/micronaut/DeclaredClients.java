package samples.micronaut;

import io.micronaut.core.annotation.Blocking;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** What a method of a client is declared to return decides whether it waits. */
@Controller("/rates")
class DeclaredClients {
  private final Rates rates;
  private final HttpClient client;

  DeclaredClients(Rates rates, HttpClient client) {
    this.rates = rates;
    this.client = client;
  }

  /** Micronaut writes it. */
  @Client("/rates")
  interface Rates {
    @Get("/now")
    String now();

    @Get("/now")
    Mono<String> later();
  }

  @Blocking
  @Get("/now")
  String now() {
    return rates.now(); // expect: blocking-http-client
  }

  @Get("/raw")
  String raw() {
    return client.toBlocking().retrieve("/now"); // expect: blocking-http-client
  }

  @Get("/later")
  Mono<String> later() {
    return rates.later();
  }

  @Get("/published")
  Publisher<String> published() {
    return client.retrieve("/now");
  }

  @ExecuteOn(TaskExecutors.BLOCKING)
  @Get("/workers")
  String onWorkers() {
    return rates.now();
  }
}
