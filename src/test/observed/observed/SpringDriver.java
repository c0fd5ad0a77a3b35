package observed;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

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

  /** WebFlux, and nothing else. */
  @Configuration
  @EnableWebFlux
  static class Application {}

  @Override
  public void drive(Class<?> type, Plan plan) throws InterruptedException {
    if (plan.application(type).equals("SERVLET")
        || Modifier.isAbstract(type.getModifiers())
        || !AnnotatedElementUtils.hasAnnotation(type, Controller.class)) {
      return;
    }
    Object controller = arguments.make(type);
    if (controller == null) {
      return;
    }
    boolean all = plan.application(type).equals("REACTIVE");
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.register(Application.class);
      register(context, type, controller);
      context.refresh();
      HttpHandler handler = WebHttpHandlerBuilder.applicationContext(context).build();
      DisposableServer server =
          HttpServer.create()
              .host("127.0.0.1")
              .port(0)
              .handle(new ReactorHttpHandlerAdapter(handler))
              .bindNow();
      try {
        WebClient client = WebClient.create("http://127.0.0.1:" + server.port());
        RequestMappingHandlerMapping mappings = context.getBean(RequestMappingHandlerMapping.class);
        // Twice: what is cached is there at once then. And with nothing: some ask for that.
        for (String value : List.of("1", "1", "")) {
          Disposable answers = Mono.when(ask(client, mappings, value, all)).subscribe();
          Probe.await(type, answers::isDisposed);
          answers.dispose();
        }
      } finally {
        server.disposeNow();
      }
    }
  }

  @SuppressWarnings("unchecked") // the object is of the type
  private static <T> void register(
      AnnotationConfigApplicationContext context, Class<T> type, Object controller) {
    context.registerBean(type, () -> (T) controller);
  }

  private static List<Mono<String>> ask(
      WebClient client, RequestMappingHandlerMapping mappings, String value, boolean all) {
    List<Mono<String>> answers = new ArrayList<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
        mappings.getHandlerMethods().entrySet()) {
      Method handler = one.getValue().getMethod();
      if (!all && !Publisher.class.isAssignableFrom(handler.getReturnType())) {
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
          .forEach(path -> answers.add(ask(client, method, path)));
    }
    return answers;
  }

  private static Mono<String> ask(WebClient client, HttpMethod method, String path) {
    return client
        .method(method)
        .uri(path)
        .bodyValue("a")
        .retrieve()
        .bodyToMono(String.class)
        .onErrorResume(failure -> Mono.fromRunnable(() -> Main.say(path + ": " + failure)));
  }
}
