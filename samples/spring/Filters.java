package samples.spring;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What stands around handlers runs on the event loop, too. */
final class Filters {
  private Filters() {}

  static final class TenantFilter implements WebFilter {
    private final JdbcTemplate jdbc;

    TenantFilter(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      String host = exchange.getRequest().getURI().getHost();
      String tenant = jdbc.queryForObject("select id from tenants where host = ?", String.class, host); // expect: blocking-jdbc
      exchange.getAttributes().put("tenant", tenant);
      return chain.filter(exchange);
    }
  }

  static final class OffloadedTenantFilter implements WebFilter {
    private final JdbcTemplate jdbc;

    OffloadedTenantFilter(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      String host = exchange.getRequest().getURI().getHost();
      return Mono.fromCallable(
              () -> jdbc.queryForObject("select id from tenants where host = ?", String.class, host))
          .subscribeOn(Schedulers.boundedElastic())
          .doOnNext(tenant -> exchange.getAttributes().put("tenant", tenant))
          .then(chain.filter(exchange));
    }
  }

  @Configuration
  static class Config {
    @Bean
    WebFilter maintenance() {
      return (exchange, chain) -> {
        if (Files.exists(Path.of("maintenance"))) { // expect: blocking-file-io
          exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
          return exchange.getResponse().setComplete();
        }
        return chain.filter(exchange);
      };
    }

    @Bean
    WebFilter byReference() {
      return this::log;
    }

    private Mono<Void> log(ServerWebExchange exchange, WebFilterChain chain) {
      return chain.filter(exchange).doFinally(signal -> write()); // expect: blocking-sleep via write > Thread#sleep
    }

    private static void write() {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Bean
    WebExceptionHandler errors(JdbcTemplate jdbc) {
      return (exchange, failure) -> {
        jdbc.update("insert into failures values (?)", failure.getMessage()); // expect: blocking-jdbc
        return Mono.error(failure);
      };
    }
  }

  static final class UserArgument implements HandlerMethodArgumentResolver {
    private final JdbcTemplate jdbc;

    UserArgument(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == String.class;
    }

    @Override
    public Mono<Object> resolveArgument(
        MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
      return Mono.fromSupplier(() -> jdbc.queryForObject("select user()", String.class)); // expect: blocking-jdbc
    }
  }
}
