package samples.spring;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Functional endpoints: routes are built at start-up, handlers and filters run on the event loop. */
final class Routes {
  private Routes() {}

  @Configuration
  static class Config {
    private final JdbcTemplate jdbc;

    Config(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Bean
    RouterFunction<ServerResponse> byMethod() throws IOException {
      String banner = Files.readString(Path.of("banner.txt"));
      return RouterFunctions.route()
          .GET("/banner", request -> ServerResponse.ok().bodyValue(banner))
          .GET("/stock", this::stock) // expect: blocking-jdbc via stock > JdbcTemplate#queryForObject
          .GET("/offloaded", this::offloaded)
          .build();
    }

    private Mono<ServerResponse> stock(ServerRequest request) {
      Integer count = jdbc.queryForObject("select count(*) from stock", Integer.class);
      return ServerResponse.ok().bodyValue(count);
    }

    private Mono<ServerResponse> offloaded(ServerRequest request) {
      return Mono.fromCallable(() -> jdbc.queryForObject("select count(*) from stock", Integer.class))
          .subscribeOn(Schedulers.boundedElastic())
          .flatMap(count -> ServerResponse.ok().bodyValue(count));
    }

    @Bean
    RouterFunction<ServerResponse> byPredicate() {
      return RouterFunctions.route(GET("/one"), request -> {
            jdbc.update("insert into hits values (1)"); // expect: blocking-jdbc
            return ServerResponse.ok().build();
          })
          .andRoute(GET("/two"), new Two(jdbc))
          .filter((request, next) -> {
            jdbc.update("insert into audit values (1)"); // expect: blocking-jdbc
            return next.handle(request);
          });
    }

    @Bean
    RouterFunction<ServerResponse> nested() {
      return RouterFunctions.route()
          .path("/admin", admin -> {
            String motd = jdbc.queryForObject("select text from motd", String.class);
            admin.GET("/motd", request -> ServerResponse.ok().bodyValue(motd));
            admin.POST("/motd", request -> {
              jdbc.update("update motd set text = ''"); // expect: blocking-jdbc
              return ServerResponse.noContent().build();
            });
          })
          .nest(path("/internal"), () -> RouterFunctions.route(GET("/"), request -> {
            jdbc.execute("vacuum"); // expect: blocking-jdbc
            return ServerResponse.ok().build();
          }))
          .before(request -> {
            jdbc.update("insert into audit values (2)"); // expect: blocking-jdbc
            return request;
          })
          .after((request, response) -> {
            jdbc.update("insert into audit values (3)"); // expect: blocking-jdbc
            return response;
          })
          .onError(IllegalStateException.class, (e, request) -> {
            jdbc.update("insert into audit values (4)"); // expect: blocking-jdbc
            return ServerResponse.status(409).build();
          })
          .build();
    }

    /** A function of the type is enough, wherever it is kept. */
    @Bean
    HandlerFilterFunction<ServerResponse, ServerResponse> audit() {
      return (request, next) -> {
        jdbc.update("insert into audit values (5)"); // expect: blocking-jdbc
        return next.handle(request);
      };
    }

    HandlerFunction<ServerResponse> health() {
      HandlerFunction<ServerResponse> check = request -> {
        jdbc.execute("select 1"); // expect: blocking-jdbc
        return ServerResponse.ok().build();
      };
      return check;
    }
  }

  static final class Two implements HandlerFunction<ServerResponse> {
    private final JdbcTemplate jdbc;

    Two(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
      return request
          .bodyToMono(String.class)
          .doOnNext(body -> jdbc.update("insert into bodies values (?)", body)) // expect: blocking-jdbc
          .then(ServerResponse.ok().build());
    }
  }

  /** The body arrives on the event loop: whoever subscribes elsewhere is brought back to it. */
  static final class TooEarly implements HandlerFunction<ServerResponse> {
    private final JdbcTemplate jdbc;

    TooEarly(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
      return request
          .bodyToMono(String.class)
          .doOnNext(body -> jdbc.update("insert into bodies values (?)", body)) // expect: offload-without-effect
          .subscribeOn(Schedulers.boundedElastic())
          .then(ServerResponse.ok().build());
    }
  }

  static final class InTime implements HandlerFunction<ServerResponse> {
    private final JdbcTemplate jdbc;

    InTime(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
      return request
          .bodyToMono(String.class)
          .publishOn(Schedulers.boundedElastic())
          .doOnNext(body -> jdbc.update("insert into bodies values (?)", body))
          .then(ServerResponse.ok().build());
    }
  }
}
