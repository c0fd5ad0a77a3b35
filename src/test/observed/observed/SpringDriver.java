package observed;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Registers controllers in a real WebFlux application on a loopback port, and asks every mapping.
 *
 * <p>Where nothing says that it is such an application, only those mappings that answer with a
 * publisher: the others may as well be a servlet application's.
 */
final class SpringDriver implements Driver {
  private final Arguments arguments;

  SpringDriver(Arguments arguments) {
    this.arguments = arguments;
  }

  @Override
  public void drive(Class<?> type, Plan plan) throws InterruptedException {
    if (plan.application(type).equals("SERVLET")
        || Modifier.isAbstract(type.getModifiers())
        || !AnnotatedElementUtils.hasAnnotation(type, Controller.class)
            && !AnnotatedElementUtils.hasAnnotation(type, ControllerAdvice.class)) {
      return;
    }
    Object controller = arguments.make(type);
    if (controller == null) {
      return;
    }
    boolean all = plan.application(type).equals("REACTIVE");
    try (WebFluxServer server = new WebFluxServer(context -> register(context, controller))) {
      // Twice: what is cached is there at once then. And with nothing: some ask for that.
      for (String value : List.of("1", "1", "")) {
        WebFluxServer.await(type, ask(server, value, all));
      }
    }
  }

  @SuppressWarnings("unchecked") // the object is of its class
  private static <T> void register(AnnotationConfigApplicationContext context, T controller) {
    context.registerBean((Class<T>) controller.getClass(), () -> controller);
  }

  private static List<Mono<String>> ask(WebFluxServer server, String value, boolean all) {
    List<Mono<String>> answers = new ArrayList<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet()) {
      Method handler = one.getValue().getMethod();
      if (!all && Results.adapter(handler.getReturnType()).isEmpty()) {
        continue;
      }
      Set<RequestMethod> methods = one.getKey().getMethodsCondition().getMethods();
      HttpMethod method =
          methods.isEmpty() ? HttpMethod.GET : methods.iterator().next().asHttpMethod();
      StringBuilder query = new StringBuilder("?");
      Arrays.stream(handler.getParameters())
          .forEach(parameter -> query.append(parameter.getName()).append("=" + value + "&"));
      one.getKey().getPatternsCondition().getPatterns().stream()
          .map(pattern -> pattern.getPatternString().replaceAll("\\{[^}]*}", "1") + query)
          .forEach(path -> answers.add(ask(server, method, path, handler)));
    }
    return answers;
  }

  private static Mono<String> ask(
      WebFluxServer server, HttpMethod method, String path, Method handler) {
    boolean streams = Arrays.asList(handler.getParameterTypes()).contains(Flux.class);
    return streams ? server.askSlowly(method, path) : server.ask(method, path);
  }
}
