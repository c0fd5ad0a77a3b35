package samples.springblocking;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import reactor.core.publisher.Mono;

/** A reactive application with an executor for handlers that return no publisher: only these are moved to it. */
final class Controllers {
  private Controllers() {}

  @Configuration
  @EnableWebFlux
  static class Config implements WebFluxConfigurer {
    @Override
    public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
      configurer.setExecutor(new TaskExecutorAdapter(Executors.newFixedThreadPool(32)));
    }
  }

  @RestController
  static class MemberController {
    private final JdbcTemplate jdbc;

    MemberController(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @GetMapping("/members/{id}")
    String member(@PathVariable long id) {
      return load(id); // noise: blocking-jdbc (the application has an executor for such handlers)
    }

    @PostMapping("/members/{id}/leave")
    void leave(@PathVariable long id) {
      load(id); // noise: blocking-jdbc (the application has an executor for such handlers)
    }

    @ModelAttribute("club")
    String club() {
      return load(0); // noise: blocking-jdbc (the application has an executor for such handlers)
    }

    @GetMapping("/members/{id}/mono")
    Mono<String> mono(@PathVariable long id) {
      return Mono.fromCallable(() -> load(id)); // expect: blocking-jdbc via load > JdbcTemplate#queryForObject
    }

    @GetMapping("/members/{id}/future")
    CompletableFuture<String> future(@PathVariable long id) {
      return CompletableFuture.completedFuture(load(id)); // expect: blocking-jdbc via load > JdbcTemplate#queryForObject
    }

    private String load(long id) {
      return jdbc.queryForObject("select name from members where id = ?", String.class, id);
    }
  }
}
