package samples.springmvc;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The same handlers in a servlet application: each request has a thread of its own, which may wait. */
final class Controllers {
  private Controllers() {}

  @RestController
  static class OrderController {
    private final JdbcTemplate jdbc;
    private final WebClient client;

    OrderController(JdbcTemplate jdbc, WebClient client) {
      this.jdbc = jdbc;
      this.client = client;
    }

    @GetMapping("/orders/{id}")
    String status(@PathVariable long id) {
      return jdbc.queryForObject("select status from orders where id = ?", String.class, id);
    }

    @GetMapping("/orders/{id}/remote")
    String remote(@PathVariable long id) {
      return client.get().uri("/{id}", id).retrieve().bodyToMono(String.class).block();
    }

    @GetMapping("/orders/{id}/deferred")
    Mono<String> deferred(@PathVariable long id) {
      return Mono.fromCallable(() -> status(id));
    }

    /** The container's thread subscribes, but the answer comes on the client's event loop. */
    @GetMapping("/orders/{id}/joined")
    Mono<String> joined(@PathVariable long id) {
      return client
          .get()
          .uri("/{id}", id)
          .retrieve()
          .bodyToMono(String.class)
          .map(answer -> answer + status(id)); // expect: blocking-jdbc via status > JdbcTemplate#queryForObject
    }

    @ExceptionHandler(IllegalStateException.class)
    String failed(IllegalStateException e) {
      jdbc.update("insert into failures values (?)", e.getMessage());
      return "failed";
    }
  }
}
