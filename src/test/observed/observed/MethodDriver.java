package observed;

import io.netty.channel.Channel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.context.annotation.Bean;

/**
 * Calls the methods that nobody calls, neither the sample nor a library: what users call from code
 * of their own. Their own thread is the driver's, and says nothing; what they hand over does.
 */
final class MethodDriver implements Driver {
  private final Arguments arguments;
  private final Results results;

  MethodDriver(Arguments arguments, Results results) {
    this.arguments = arguments;
    this.results = results;
  }

  @Override
  public void drive(Class<?> type, Plan plan) {
    if (type.isInterface() || type.isAnonymousClass() || type.isLocalClass()) {
      return;
    }
    Method[] methods = type.getDeclaredMethods();
    Arrays.sort(methods, Comparator.comparing(Method::toString));
    for (Method method : methods) {
      if (isFree(method, plan)) {
        // Whoever tries again may get on.
        boolean done = call(type, method, plan) || !Quick.failing || call(type, method, plan);
        if (!done) {
          Main.say("failed twice: " + method);
        }
      }
    }
  }

  /** Calls it, and says whether it came to its end. */
  private boolean call(Class<?> type, Method method, Plan plan) {
    Object self = Modifier.isStatic(method.getModifiers()) ? null : arguments.make(type);
    if (self == null && !Modifier.isStatic(method.getModifiers())) {
      return true;
    }
    try {
      method.setAccessible(true);
      Object[] given = arguments.of(method);
      Object result = invoke(method, self, given);
      for (Object one : given) {
        if (one instanceof Channel channel) {
          results.use(type, channel, plan);
        }
      }
      results.use(type, result, plan);
      return true;
    } catch (InterruptedException e) {
      Main.say("interrupted: " + method);
    } catch (InvocationTargetException e) {
      Main.say("call " + method + ": " + e.getCause());
    } catch (IllegalAccessException | RuntimeException e) {
      Main.say("not called " + method + ": " + e);
    } finally {
      Thread.interrupted();
    }
    return false;
  }

  private static Object invoke(Method method, Object self, Object[] given)
      throws InvocationTargetException, IllegalAccessException {
    Later.hold();
    try {
      return method.invoke(self, given);
    } finally {
      Later.letGo();
    }
  }

  private static boolean isFree(Method method, Plan plan) {
    int modifiers = method.getModifiers();
    return !method.isSynthetic()
        && !Modifier.isPrivate(modifiers)
        && !Modifier.isAbstract(modifiers)
        && (method.getAnnotations().length == 0 || method.isAnnotationPresent(Bean.class))
        && !plan.isCalled(method)
        && !overrides(method, method.getDeclaringClass());
  }

  /** Whether some supertype has such a method: then it is for others to call it. */
  private static boolean overrides(Method method, Class<?> type) {
    Class<?> above = type.getSuperclass();
    if (above != null && (declares(above, method) || overrides(method, above))) {
      return true;
    }
    return Arrays.stream(type.getInterfaces())
        .anyMatch(one -> declares(one, method) || overrides(method, one));
  }

  private static boolean declares(Class<?> type, Method method) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(other ->
            other.getName().equals(method.getName())
                && other.getParameterCount() == method.getParameterCount()
                && !Modifier.isStatic(other.getModifiers())
                && !Modifier.isPrivate(other.getModifiers()));
  }
}
