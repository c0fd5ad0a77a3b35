package samples.springundecided;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Neither build file nor imports say which application this is; a handler's own signature may. */
final class Handlers {
  private Handlers() {}

  @RestController
  static class OrderController {
    private final JdbcTemplate jdbc;

    OrderController(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    /** Most likely a servlet application's. */
    @GetMapping("/orders/{id}")
    String status(@PathVariable long id) {
      return jdbc.queryForObject("select status from orders where id = ?", String.class, id);
    }

    @GetMapping("/orders/{id}/deferred")
    Mono<String> deferred(@PathVariable long id) {
      return Mono.fromCallable(() -> status(id)); // expect: blocking-jdbc
    }

    @GetMapping("/orders/{id}/offloaded")
    Mono<String> offloaded(@PathVariable long id) {
      return Mono.fromCallable(() -> status(id)).subscribeOn(Schedulers.boundedElastic());
    }
  }
}
