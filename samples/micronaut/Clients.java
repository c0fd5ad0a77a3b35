package samples.micronaut;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.HttpClient;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.reactivestreams.Publisher;

/** Micronaut's client gives publishers, unless it is asked to wait. */
@Controller("/prices")
final class Clients {
  private final HttpClient client;

  Clients(HttpClient client) {
    this.client = client;
  }

  @Get("/waiting")
  String waiting() {
    return client.toBlocking().retrieve("/price"); // expect: blocking-http-client
  }

  @Get("/reactive")
  Publisher<String> reactive() {
    return client.retrieve("/price");
  }

  @Get("/patient")
  @ExecuteOn(TaskExecutors.BLOCKING)
  String patient() {
    return client.toBlocking().retrieve("/price");
  }
}
