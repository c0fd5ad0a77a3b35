package samples.spring;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A WebSocket's messages arrive on the connection's event loop. */
final class Websockets {
  private Websockets() {}

  static final class Chat implements WebSocketHandler {
    private final JdbcTemplate jdbc;

    Chat(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
      return session
          .receive()
          .map(WebSocketMessage::getPayloadAsText)
          .doOnNext(text -> jdbc.update("insert into chat values (?)", text)) // expect: blocking-jdbc
          .then();
    }
  }

  static final class OffloadedChat implements WebSocketHandler {
    private final JdbcTemplate jdbc;

    OffloadedChat(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
      return session
          .receive()
          .map(WebSocketMessage::getPayloadAsText)
          .publishOn(Schedulers.boundedElastic())
          .doOnNext(text -> jdbc.update("insert into chat values (?)", text))
          .then();
    }
  }

  static WebSocketHandler echo(JdbcTemplate jdbc) {
    return session -> {
      jdbc.update("insert into sessions values (?)", session.getId()); // expect: blocking-jdbc
      return session.send(session.receive());
    };
  }
}
