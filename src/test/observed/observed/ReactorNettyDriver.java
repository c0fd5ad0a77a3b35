package observed;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.netty.ConnectionObserver;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/** Asks Reactor Netty's servers, and lets connections tell observers of themselves. */
final class ReactorNettyDriver implements Driver {
  private final Arguments arguments;

  ReactorNettyDriver(Arguments arguments) {
    this.arguments = arguments;
  }

  @Override
  public void drive(Class<?> type, Plan plan) throws InterruptedException {
    if (ConnectionObserver.class.isAssignableFrom(type)
        && !Modifier.isAbstract(type.getModifiers())
        && !plan.isMade(type)) {
      ConnectionObserver observer = (ConnectionObserver) arguments.make(type);
      HttpServer server = HttpServer.create().host("127.0.0.1").port(0).childObserve(observer);
      ask(type, server.bindNow(), plan);
    }
  }

  /** Asks for every path that a sample names, says a line that is no HTTP, and stops the server. */
  void ask(Class<?> type, DisposableServer server, Plan plan) throws InterruptedException {
    try {
      int port = ((InetSocketAddress) server.address()).getPort();
      List<Mono<String>> answers = new ArrayList<>();
      HttpClient client = HttpClient.create().baseUrl("http://127.0.0.1:" + port);
      List<String> paths = new ArrayList<>(List.of("/"));
      plan.texts(type).stream().filter(text -> text.startsWith("/")).forEach(paths::add);
      for (String path : paths) {
        answers.add(text(client.get().uri(path)));
        answers.add(
            text(
                client
                    .post()
                    .uri(path)
                    .send(reactor.netty.ByteBufFlux.fromString(Mono.just("a")))));
      }
      try (Socket raw = new Socket("127.0.0.1", port);
          OutputStream out = raw.getOutputStream()) {
        out.write(Arguments.bytes());
        out.flush();
        WebFluxServer.await(type, answers);
      }
    } catch (IOException e) {
      Main.say(type + ": " + e);
    } finally {
      server.dispose();
    }
  }

  private static Mono<String> text(HttpClient.ResponseReceiver<?> asked) {
    return asked
        .responseContent()
        .aggregate()
        .asString()
        .timeout(java.time.Duration.ofMillis(700))
        .onErrorResume(failure -> Mono.empty());
  }
}
