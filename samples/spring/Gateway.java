package samples.spring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.filter.ratelimit.KeyResolver;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A gateway's filters run for each request on the event loop; what builds them, at start-up. */
final class Gateway {
  private Gateway() {}

  static final class AuditFilter implements GlobalFilter {
    private final JdbcTemplate jdbc;

    AuditFilter(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
      return chain
          .filter(exchange)
          .then(Mono.fromRunnable(() -> jdbc.update("insert into audit values (1)"))); // expect: blocking-jdbc
    }
  }

  static final class OffloadedAuditFilter implements GlobalFilter {
    private final JdbcTemplate jdbc;

    OffloadedAuditFilter(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
      return chain
          .filter(exchange)
          .then(
              Mono.<Void>fromRunnable(() -> jdbc.update("insert into audit values (1)"))
                  .subscribeOn(Schedulers.boundedElastic()));
    }
  }

  static final class PlanGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {
    private final JdbcTemplate jdbc;

    PlanGatewayFilterFactory(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public GatewayFilter apply(Object config) {
      Map<String, Object> defaults = jdbc.queryForMap("select * from defaults");
      return (exchange, chain) -> {
        exchange.getAttributes().putAll(defaults);
        exchange.getAttributes().putAll(jdbc.queryForMap("select * from plans")); // expect: blocking-jdbc
        return chain.filter(exchange);
      };
    }
  }

  static final class OrderedGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {
    private final JdbcTemplate jdbc;

    OrderedGatewayFilterFactory(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public GatewayFilter apply(Object config) {
      return new OrderedGatewayFilter(
          (exchange, chain) -> {
            jdbc.update("insert into audit values (2)"); // expect: blocking-jdbc
            return chain.filter(exchange);
          },
          1);
    }
  }

  static KeyResolver hostName() {
    return exchange -> Mono.just(lookUp(exchange)); // expect: blocking-dns-lookup
  }

  private static String lookUp(ServerWebExchange exchange) {
    try {
      return InetAddress.getByName(exchange.getRequest().getURI().getHost()).getCanonicalHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }

  static RouteLocator routes(RouteLocatorBuilder routes, JdbcTemplate jdbc) {
    return routes
        .routes()
        .route("plans", route -> {
          String target = jdbc.queryForObject("select uri from targets", String.class);
          return route
              .path("/plans/**")
              .filters(filters ->
                  filters
                      .filter((exchange, chain) -> {
                        jdbc.update("insert into hits values (1)"); // expect: blocking-jdbc
                        return chain.filter(exchange);
                      })
                      .modifyResponseBody(String.class, String.class, (exchange, body) -> {
                        jdbc.update("insert into bodies values (?)", body); // expect: blocking-jdbc
                        return Mono.just(body);
                      }))
              .uri(target);
        })
        .build();
  }
}
