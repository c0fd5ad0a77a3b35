package samples.spring;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.ReactiveUserDetailsPasswordService;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Spring Security's reactive half is called on the event loop. */
final class Security {
  private Security() {}

  static final class Users implements ReactiveUserDetailsService, ReactiveUserDetailsPasswordService {
    private final JdbcTemplate jdbc;

    Users(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Mono<UserDetails> findByUsername(String name) {
      String hash = jdbc.queryForObject("select hash from users where name = ?", String.class, name); // expect: blocking-jdbc
      return Mono.just(User.withUsername(name).password(hash).build());
    }

    /** Behind the comparison of the passwords, for which Spring Security takes a worker. */
    @Override
    public Mono<UserDetails> updatePassword(UserDetails user, String hash) {
      jdbc.update("update users set hash = ? where name = ?", hash, user.getUsername());
      return Mono.just(user);
    }
  }

  static final class Login implements ReactiveAuthenticationManager {
    private final ReactiveUserDetailsService users;
    private final PasswordEncoder encoder;

    Login(ReactiveUserDetailsService users, PasswordEncoder encoder) {
      this.users = users;
      this.encoder = encoder;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication given) {
      return users
          .findByUsername(given.getName())
          .filter(user -> encoder.matches(String.valueOf(given.getCredentials()), user.getPassword())) // expect: cpu-password-hash
          .switchIfEmpty(Mono.error(() -> new BadCredentialsException("wrong")))
          .map(user -> new UsernamePasswordAuthenticationToken(user, null, user.getAuthorities()));
    }
  }

  static final class OffloadedLogin implements ReactiveAuthenticationManager {
    private final ReactiveUserDetailsService users;
    private final PasswordEncoder encoder;

    OffloadedLogin(ReactiveUserDetailsService users, PasswordEncoder encoder) {
      this.users = users;
      this.encoder = encoder;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication given) {
      return users
          .findByUsername(given.getName())
          .publishOn(Schedulers.boundedElastic())
          .filter(user -> encoder.matches(String.valueOf(given.getCredentials()), user.getPassword()))
          .switchIfEmpty(Mono.error(() -> new BadCredentialsException("wrong")))
          .map(user -> new UsernamePasswordAuthenticationToken(user, null, user.getAuthorities()));
    }
  }

  static ServerAuthenticationConverter apiKey(JdbcTemplate jdbc) {
    return exchange -> {
      String key = exchange.getRequest().getHeaders().getFirst("X-Api-Key");
      String user = jdbc.queryForObject("select name from api_keys where id = ?", String.class, key); // expect: blocking-jdbc
      return Mono.just(new UsernamePasswordAuthenticationToken(user, key));
    };
  }

  /** Behind a password this is on a worker, behind a token on the event loop: it is only possible. */
  static ServerAuthenticationSuccessHandler lastLogin(JdbcTemplate jdbc) {
    return (exchange, user) -> {
      jdbc.update("update users set seen = now() where name = ?", user.getName());
      return Mono.empty();
    };
  }

  static ServerLogoutHandler logout(JdbcTemplate jdbc) {
    return (exchange, user) ->
        Mono.fromRunnable(() -> jdbc.update("delete from tokens where name = ?", user.getName())); // expect: blocking-jdbc
  }
}
