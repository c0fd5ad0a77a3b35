package samples.spring;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Annotated handlers of a reactive application: on the event loop, whatever they return. */
final class Controllers {
  private Controllers() {}

  @RestController
  @RequestMapping("/orders")
  static class OrderController {
    private final JdbcTemplate jdbc;

    OrderController(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @GetMapping("/{id}")
    String status(@PathVariable long id) {
      return jdbc.queryForObject("select status from orders where id = ?", String.class, id); // expect: blocking-jdbc
    }

    @PostMapping("/{id}/cancel")
    void cancel(@PathVariable long id) {
      jdbc.update("update orders set status = 'C' where id = ?", id); // expect: blocking-jdbc
    }

    @GetMapping("/{id}/future")
    CompletableFuture<String> future(@PathVariable long id) {
      return CompletableFuture.completedFuture(load(id)); // expect: blocking-jdbc via load > JdbcTemplate#queryForObject
    }

    @GetMapping("/{id}/eager")
    Mono<String> eager(@PathVariable long id) {
      return Mono.just(load(id)); // expect: blocking-jdbc via load > JdbcTemplate#queryForObject
    }

    @GetMapping("/{id}/deferred")
    Mono<String> deferred(@PathVariable long id) {
      return Mono.fromCallable(() -> load(id)); // expect: blocking-jdbc via load > JdbcTemplate#queryForObject
    }

    @GetMapping("/{id}/offloaded")
    Mono<String> offloaded(@PathVariable long id) {
      return Mono.fromCallable(() -> load(id)).subscribeOn(Schedulers.boundedElastic());
    }

    @ModelAttribute("currency")
    String currency() {
      return jdbc.queryForObject("select currency from settings", String.class); // expect: blocking-jdbc
    }

    /** No handler: nobody in sight calls it. */
    String report(long id) {
      return load(id);
    }

    private String load(long id) {
      return jdbc.queryForObject("select body from orders where id = ?", String.class, id);
    }
  }

  @RestControllerAdvice
  static class Errors {
    private final JdbcTemplate jdbc;

    Errors(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @ExceptionHandler(IllegalStateException.class)
    String failed(IllegalStateException e) {
      jdbc.update("insert into failures values (?)", e.getMessage()); // expect: blocking-jdbc
      return "failed";
    }

    @ExceptionHandler(IllegalArgumentException.class)
    Mono<String> refused(IllegalArgumentException e) {
      return Mono.fromCallable(() -> jdbc.update("insert into failures values (?)", e.getMessage()))
          .subscribeOn(Schedulers.boundedElastic())
          .thenReturn("refused");
    }
  }

  /** As a generator writes it from an API's description. */
  interface InvoicesApi {
    @GetMapping("/invoices/{id}")
    String invoice(@PathVariable long id);
  }

  @RestController
  static class InvoicesController implements InvoicesApi {
    private final JdbcTemplate jdbc;

    InvoicesController(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public String invoice(long id) {
      return jdbc.queryForObject("select body from invoices where id = ?", String.class, id); // expect: blocking-jdbc
    }
  }

  /** No controller: it stands in for a remote client whose interface has the same annotations. */
  @Component
  static class InvoicesFallback implements InvoicesApi {
    private final JdbcTemplate jdbc;

    InvoicesFallback(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public String invoice(long id) {
      return jdbc.queryForObject("select body from copies where id = ?", String.class, id);
    }
  }

  /** The application's own annotation for what it writes often. */
  @RequestMapping(method = RequestMethod.GET, produces = "text/csv")
  @Retention(RetentionPolicy.RUNTIME)
  @interface CsvExport {}

  @RestController
  static class ExportController {
    @CsvExport
    String all() throws InterruptedException {
      Thread.sleep(100); // expect: blocking-sleep
      return "";
    }
  }
}
