package observed;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Flux;

/**
 * Calls the controllers of servlet applications as a container does: on a thread of its pool, which
 * subscribes to what comes back.
 */
final class ServletDriver implements Driver {
  private static final long PATIENCE = 5;

  private final Arguments arguments;

  ServletDriver(Arguments arguments) {
    this.arguments = arguments;
  }

  @Override
  public void drive(Class<?> type, Plan plan) throws InterruptedException {
    if (!plan.application(type).equals("SERVLET")
        || Modifier.isAbstract(type.getModifiers())
        || !AnnotatedElementUtils.hasAnnotation(type, Controller.class)) {
      return;
    }
    Object controller = arguments.make(type);
    if (controller == null) {
      return;
    }
    // Its threads have the names that the JDK gives.
    ExecutorService container = Executors.newFixedThreadPool(2);
    for (Method method : type.getDeclaredMethods()) {
      if (AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)
          || AnnotatedElementUtils.hasAnnotation(method, ExceptionHandler.class)) {
        container.execute(() -> handle(controller, method));
      }
    }
    container.shutdown();
    container.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    Probe.await(type, () -> false);
  }

  private void handle(Object controller, Method method) {
    try {
      method.setAccessible(true);
      Object result = method.invoke(controller, arguments.of(method.getGenericParameterTypes()));
      if (result instanceof Publisher<?> publisher) {
        Flux.from(publisher).subscribe(one -> {}, failure -> Main.say(method + ": " + failure));
      }
    } catch (ReflectiveOperationException e) {
      Main.say("call " + method + ": " + e.getCause());
    }
  }
}
