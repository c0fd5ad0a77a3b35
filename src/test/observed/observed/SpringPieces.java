package observed;

import java.util.Map;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.factory.GatewayFilterFactory;
import org.springframework.cloud.gateway.filter.ratelimit.KeyResolver;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a WebFlux application is made of beside controllers, each as the bean that makes WebFlux
 * call it.
 *
 * <p>What stands in a gateway's chain is called by a filter, as the gateway's own handler calls it;
 * the chain behind it asks a server, and its answer comes on the client's connection.
 */
final class SpringPieces {
  private final WebClient backend;

  SpringPieces(Servers servers) {
    this.backend = servers.client();
  }

  /** The bean for an object; empty when it is nothing that WebFlux calls. */
  @SuppressWarnings("unchecked") // of what it answers with there is one type
  Optional<Object> bean(Object piece) {
    if (piece instanceof RouterFunction
        || piece instanceof WebFilter
        || piece instanceof WebExceptionHandler) {
      return Optional.of(piece);
    }
    if (piece instanceof HandlerFunction<?> handler) {
      return Optional.of(route((HandlerFunction<ServerResponse>) handler));
    }
    if (piece instanceof HandlerFilterFunction<?, ?> filter) {
      return Optional.of(
          route(request -> ServerResponse.ok().build())
              .filter((HandlerFilterFunction<ServerResponse, ServerResponse>) filter));
    }
    if (piece instanceof WebSocketHandler handler) {
      return Optional.of(new SimpleUrlHandlerMapping(Map.of("/socket", handler), -1));
    }
    if (piece instanceof HandlerMethodArgumentResolver resolver) {
      return Optional.of(
          new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
              resolvers.addCustomResolver(resolver);
            }
          });
    }
    return gateway(piece).or(() -> SecurityPieces.filter(piece)).map(Object.class::cast);
  }

  private static RouterFunction<ServerResponse> route(HandlerFunction<ServerResponse> handler) {
    return RouterFunctions.route(RequestPredicates.all(), handler);
  }

  private Optional<WebFilter> gateway(Object piece) {
    if (piece instanceof GlobalFilter filter) {
      return Optional.of((exchange, chain) -> filter.filter(exchange, behind(chain::filter)));
    }
    if (piece instanceof GatewayFilter filter) {
      return Optional.of((exchange, chain) -> filter.filter(exchange, behind(chain::filter)));
    }
    if (piece instanceof GatewayFilterFactory<?> factory) {
      return gateway(factory.apply(config -> {}));
    }
    if (piece instanceof RouteLocator routes) {
      return Optional.of((exchange, chain) ->
          Flux.merge(routes.getRoutes())
              .flatMapIterable(route -> route.getFilters())
              .concatMap(filter ->
                  filter
                      .filter(exchange, behind(SpringPieces::written))
                      // The second finds the answer written.
                      .onErrorResume(failure -> Mono.empty()))
              .then(chain.filter(exchange)));
    }
    if (piece instanceof KeyResolver keys) {
      return Optional.of((exchange, chain) -> keys.resolve(exchange).then(chain.filter(exchange)));
    }
    return Optional.empty();
  }

  private static Mono<Void> written(ServerWebExchange exchange) {
    byte[] text = Arguments.bytes();
    exchange
        .getAttributes()
        .put(ServerWebExchangeUtils.ORIGINAL_RESPONSE_CONTENT_TYPE_ATTR, "text/plain");
    return exchange
        .getResponse()
        .writeWith(Mono.fromSupplier(() -> exchange.getResponse().bufferFactory().wrap(text)));
  }

  private GatewayFilterChain behind(GatewayFilterChain next) {
    return exchange -> answer(exchange).then(next.filter(exchange));
  }

  private Mono<Void> answer(ServerWebExchange exchange) {
    return backend.get().uri("/").exchangeToMono(response -> response.releaseBody());
  }
}
