package observed;

import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.publisher.Mono;

/** Puts routes, filters and their like into a WebFlux application, and asks it. */
final class PieceDriver implements Driver {
  /** Not everybody answers. */
  private static final Duration TALK = Duration.ofMillis(500);

  private final Arguments arguments;
  private final SpringPieces pieces;

  PieceDriver(Arguments arguments, SpringPieces pieces) {
    this.arguments = arguments;
    this.pieces = pieces;
  }

  @Override
  public void drive(Class<?> type, Plan plan) throws InterruptedException {
    if (!Modifier.isAbstract(type.getModifiers()) && !plan.isMade(type) && isPiece(type)) {
      use(type, arguments.make(type), plan);
    }
  }

  private static boolean isPiece(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Class<?> one : at.getInterfaces()) {
        if (one.getName().startsWith("org.springframework.")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Uses what a sample has made, if it is such a piece. */
  void use(Class<?> type, Object piece, Plan plan) throws InterruptedException {
    Optional<Object> bean = pieces.bean(piece);
    if (bean.isEmpty()) {
      return;
    }
    try (WebFluxServer server = new WebFluxServer(context -> register(context, bean.get()))) {
      server.ask(type, paths(bean.get(), plan.texts(type)));
      if (bean.get() instanceof SimpleUrlHandlerMapping) {
        talk(type, server.port());
      }
    }
  }

  @SuppressWarnings("unchecked") // the object is of its class
  private static <T> void register(AnnotationConfigApplicationContext context, T bean) {
    context.registerBean((Class<T>) bean.getClass(), () -> bean);
  }

  /** Routes may stand in others: what is meant is one text, or one behind another. */
  private static List<String> paths(Object bean, List<String> texts) {
    Set<String> paths = new LinkedHashSet<>(WebFluxServer.OWN);
    if (bean instanceof RouterFunction) {
      List<String> routes = texts.stream().filter(text -> text.matches("/[^/].*")).toList();
      paths.addAll(routes);
      routes.forEach(one -> {
        paths.add(one + "/");
        routes.forEach(other -> paths.add(one + other));
      });
    }
    return new ArrayList<>(paths);
  }

  private static void talk(Class<?> type, int port) throws InterruptedException {
    Mono<Void> talk =
        new ReactorNettyWebSocketClient()
            .execute(
                URI.create("ws://127.0.0.1:" + port + "/socket"),
                session ->
                    session
                        .send(Mono.fromSupplier(() -> session.textMessage("a")))
                        .thenMany(session.receive().map(WebSocketMessage::getType).take(1))
                        .timeout(TALK)
                        .then());
    WebFluxServer.await(
        type, List.of(talk.then(Mono.<String>empty()).onErrorResume(failure -> Mono.empty())));
  }
}
