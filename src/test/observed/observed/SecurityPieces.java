package observed;

import java.util.Optional;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UserDetailsRepositoryReactiveAuthenticationManager;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.LogoutWebFilter;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** What Spring Security calls, in the filters that call it. */
final class SecurityPieces {
  private SecurityPieces() {}

  /** The filter; empty when it is nothing of Spring Security. */
  static Optional<WebFilter> filter(Object piece) {
    if (piece instanceof ReactiveUserDetailsService users) {
      return filter(new UserDetailsRepositoryReactiveAuthenticationManager(users));
    }
    if (piece instanceof ReactiveAuthenticationManager manager) {
      return Optional.of(new AuthenticationWebFilter(manager));
    }
    AuthenticationWebFilter anybody =
        new AuthenticationWebFilter((ReactiveAuthenticationManager) given -> Mono.just(given));
    if (piece instanceof ServerAuthenticationConverter converter) {
      anybody.setServerAuthenticationConverter(converter);
      return Optional.of(anybody);
    }
    if (piece instanceof ServerAuthenticationSuccessHandler handler) {
      anybody.setAuthenticationSuccessHandler(handler);
      return Optional.of(anybody);
    }
    if (piece instanceof ServerLogoutHandler handler) {
      LogoutWebFilter filter = new LogoutWebFilter();
      filter.setLogoutHandler(handler);
      filter.setRequiresLogoutMatcher(ServerWebExchangeMatchers.anyExchange());
      return Optional.of(filter);
    }
    return Optional.empty();
  }
}
