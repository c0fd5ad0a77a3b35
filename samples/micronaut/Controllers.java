package samples.micronaut;

import io.micronaut.core.annotation.Blocking;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.websocket.annotation.OnMessage;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Everything runs on the event loop, whatever it returns; only {@code @ExecuteOn} changes that. */
@Controller("/meters")
class Controllers {
  private final Readings readings;

  Controllers(Readings readings) {
    this.readings = readings;
  }

  @Get("/now")
  String now() {
    return load(); // expect: blocking-sleep
  }

  @Get("/later")
  Mono<String> later() {
    return Mono.fromCallable(() -> load()); // expect: blocking-sleep
  }

  @Get("/moved")
  Mono<String> moved() {
    return Mono.fromCallable(() -> load()).subscribeOn(Schedulers.boundedElastic());
  }

  @Blocking
  @Get("/annotated")
  String annotated() {
    return load(); // expect: blocking-sleep
  }

  @ExecuteOn(TaskExecutors.BLOCKING)
  @Post("/workers")
  String onWorkers(@Body String body) {
    return load();
  }

  @Error(global = true)
  String failed(Throwable failure) {
    return load(); // expect: blocking-sleep
  }

  @OnMessage
  String answered(String message) {
    return load(); // expect: blocking-sleep
  }

  @Post("/kept")
  void kept(@Body String body) {
    readings.keep(body);
    readings.keepNow(body); // expect: blocking-sleep via keepNow
  }

  /** Its methods run on an executor, when somebody else calls them. */
  static class Readings {
    @Async
    public void keep(String reading) {
      load();
    }

    public void keepNow(String reading) {
      load();
    }
  }

  /** The whole class is moved. */
  @ExecuteOn(TaskExecutors.IO)
  @Controller("/reports")
  static class Reports {
    @Get
    String now() {
      return load();
    }
  }

  /** Somebody else answers these. */
  @Client("/remote")
  interface Remote {
    @Get("/now")
    String now();
  }

  /** A filter by annotations. */
  @ServerFilter("/**")
  static class Marked {
    @RequestFilter
    void check(HttpRequest<?> request) {
      load(); // expect: blocking-sleep
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void checkOnWorkers(HttpRequest<?> request) {
      load();
    }
  }

  /** A filter by its type. */
  static class Filtering implements HttpServerFilter {
    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
      load(); // expect: blocking-sleep
      return chain.proceed(request);
    }
  }

  private static String load() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "loaded";
  }
}
