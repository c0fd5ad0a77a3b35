package observed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** A real WebFlux application on a loopback port, and a client that asks it. */
final class WebFluxServer implements AutoCloseable {
  /** Every path that is nobody else's, so that what stands around handlers has one to stand at. */
  static final List<String> OWN = List.of("/any", "/broken");

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String LOGIN = "Basic YTph";

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /** Its own, so that nobody waits behind what a sample keeps waiting. */
  private final LoopResources loops = LoopResources.create("reactor-http", 2, true);

  private final DisposableServer server;
  private final WebClient client;

  /** WebFlux, and nothing else. */
  @Configuration
  @EnableWebFlux
  static class Application {}

  /** Answers, or fails. */
  @RestController
  static class Plain {
    @RequestMapping("/any")
    String any(String name) {
      return "a" + name;
    }

    @RequestMapping("/broken")
    String broken() {
      throw new IllegalStateException("broken");
    }
  }

  /**
   * Starts.
   *
   * @param beans adds what the application has
   */
  WebFluxServer(Consumer<AnnotationConfigApplicationContext> beans) {
    context.register(Application.class, Plain.class);
    beans.accept(context);
    context.refresh();
    HttpHandler handler = WebHttpHandlerBuilder.applicationContext(context).build();
    server =
        HttpServer.create()
            .runOn(loops)
            .host("127.0.0.1")
            .port(0)
            .handle(new ReactorHttpHandlerAdapter(handler))
            .bindNow();
    client = WebClient.create("http://127.0.0.1:" + server.port());
  }

  /** What the application knows of itself. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  int port() {
    return server.port();
  }

  /** Asks once, when somebody subscribes; it never fails. */
  Mono<String> ask(HttpMethod method, String path) {
    return answer(path, client.method(method).uri(path).bodyValue("a"));
  }

  /** The same, with something to say that takes its time. */
  Mono<String> askSlowly(HttpMethod method, String path) {
    Flux<String> body = Flux.just("a\n", "b\n", "c\n").delayElements(PAUSE);
    return answer(
        path,
        client
            .method(method)
            .uri(path)
            .contentType(MediaType.TEXT_PLAIN)
            .body((request, context) ->
                request.writeAndFlushWith(body.map(text -> part(request, text)))));
  }

  private static Mono<String> answer(String path, WebClient.RequestHeadersSpec<?> question) {
    return question
        .header("Authorization", LOGIN)
        .retrieve()
        .bodyToMono(String.class)
        .onErrorResume(failure -> Mono.fromRunnable(() -> Main.say(path + ": " + failure)));
  }

  private static Mono<DataBuffer> part(ClientHttpRequest request, String text) {
    return Mono.just(request.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Asks for all of these, and waits for what a sample does meanwhile. */
  void ask(Class<?> sample, List<String> paths) throws InterruptedException {
    List<Mono<String>> answers = new ArrayList<>();
    for (String path : paths) {
      answers.add(ask(HttpMethod.GET, path));
      answers.add(ask(HttpMethod.POST, path));
    }
    await(sample, answers);
  }

  /** Waits for answers. */
  static void await(Class<?> sample, List<Mono<String>> answers) throws InterruptedException {
    Disposable all = Mono.when(answers).subscribe();
    Probe.await(sample, all::isDisposed);
    all.dispose();
  }

  @Override
  public void close() {
    server.dispose();
    loops.disposeLater(Duration.ZERO, Duration.ZERO).subscribe();
    context.close();
  }
}
