package observed;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Objects of interfaces that nobody implements here. */
final class Proxies {
  /** What has a driver behind it that answers from the network. */
  private static final List<String> REACTIVE_DATA =
      List.of("org.springframework.data.", "org.springframework.r2dbc.");

  private final Arguments arguments;
  private final Scheduler drivers;

  Proxies(Arguments arguments, Servers servers) {
    this.arguments = arguments;
    this.drivers = Schedulers.fromExecutor(servers.loops());
  }

  /** Answers each method with an object of the type that it returns. */
  Object of(Class<?> type, int depth) {
    InvocationHandler handler =
        (self, method, given) -> {
          if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
              case "equals" -> self == given[0];
              case "hashCode" -> System.identityHashCode(self);
              default -> type.getSimpleName();
            };
          }
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(self, method, given);
          }
          Class<?> asked = asked(method.getReturnType(), given);
          if (asked == void.class) {
            return null;
          }
          Object answer =
              asked == method.getReturnType()
                  ? arguments.of(ResolvableType.forMethodReturnType(method, type), depth - 1)
                  : arguments.of(asked, depth - 1);
          return isReactiveData(method.getDeclaringClass(), type) ? moved(answer) : answer;
        };
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static boolean isReactiveData(Class<?>... types) {
    return Arrays.stream(types)
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces())))
        .anyMatch(type -> REACTIVE_DATA.stream().anyMatch(type.getName()::startsWith));
  }

  /** As a driver answers: on an event loop of its own. */
  private Object moved(Object answer) {
    if (answer instanceof Mono<?> mono) {
      return mono.publishOn(drivers);
    }
    return answer instanceof Flux<?> flux ? flux.publishOn(drivers) : answer;
  }

  /** Of what is declared as any object, that which the caller has named. */
  private static Class<?> asked(Class<?> declared, Object[] arguments) {
    if (declared == Object.class && arguments != null) {
      for (Object argument : arguments) {
        if (argument instanceof Class<?> named) {
          return named;
        }
      }
    }
    return declared;
  }
}
