package observed;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import jakarta.persistence.Entity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Objects to call samples with, by type: the real thing where there is one in the box. */
final class Arguments {
  private static final int DEPTH = 6;
  private static final Set<String> ADDRESS = Set.of("uri", "url", "address");

  private final Map<Class<?>, Callable<?>> byType = new LinkedHashMap<>();
  private final Plan plan;
  private final AtomicInteger turn = new AtomicInteger();
  private final Servers servers;
  private final Proxies proxies;
  private SessionFactory sessions;

  Arguments(Servers servers, Plan plan) {
    this.plan = plan;
    this.servers = servers;
    this.proxies = new Proxies(this, servers);
    byType.put(String.class, () -> "a");
    byType.put(Object.class, () -> "a");
    byType.put(byte[].class, () -> new byte[] {1});
    byType.put(String[].class, () -> new String[] {"a.txt"});
    byType.put(Integer.class, () -> 1);
    byType.put(Long.class, () -> 1L);
    byType.put(Duration.class, () -> Duration.ofMillis(10));
    byType.put(Path.class, () -> Path.of("a.txt"));
    byType.put(InputStream.class, () -> new ByteArrayInputStream(new byte[] {1, 2}));
    byType.put(SocketAddress.class, () -> new InetSocketAddress("127.0.0.1", 9));
    byType.put(Scheduler.class, Schedulers::boundedElastic);
    byType.put(Vertx.class, Vertx::vertx);
    byType.put(Channel.class, servers::channel);
    byType.put(DataSource.class, Databases::jdbc);
    byType.put(Connection.class, () -> Databases.jdbc().getConnection());
    byType.put(CompletableFuture.class, () -> servers.later(1));
    byType.put(
        java.util.concurrent.ScheduledExecutorService.class,
        () -> Executors.newScheduledThreadPool(2, Executors.defaultThreadFactory()));
    byType.put(Mono.class, () -> Mono.just("a"));
    byType.put(Flux.class, () -> Flux.just("a", "b"));
    byType.put(io.vertx.core.Future.class, () -> io.vertx.core.Future.succeededFuture("a"));
    byType.put(io.netty.util.concurrent.Promise.class, servers::promise);
    byType.put(io.netty.channel.EventLoop.class, () -> servers.loops().next());
    byType.put(
        io.netty.channel.ChannelHandlerContext.class,
        () -> servers.channel().pipeline().firstContext());
    byType.put(Optional.class, () -> Optional.of("a"));
    byType.put(List.class, () -> List.of("a"));
    byType.put(Map.class, () -> Map.of("a", "b"));
    byType.put(Set.class, () -> Set.of("a"));
    JdkArguments.in(byType, servers);
    ClientArguments.in(byType, servers);
    SpringArguments.in(byType, Databases.jdbc(), plan);
    byType.put(SessionFactory.class, this::sessions);
    byType.put(Session.class, () -> sessions().openSession());
  }

  /** It takes a while to make: only when somebody asks. */
  private synchronized SessionFactory sessions() {
    if (sessions == null) {
      sessions =
          Databases.jpa(
              plan.classes().stream()
                  .filter(one -> one.isAnnotationPresent(Entity.class))
                  .toList());
    }
    return sessions;
  }

  /** An object of a type; null when none can be had. */
  Object of(Class<?> type) {
    return of(type, DEPTH);
  }

  /** An object of a class of the samples, made with whatever its constructor asks for. */
  Object make(Class<?> type) {
    return construct(type, DEPTH);
  }

  /** Arguments for a method: what is named so is an address. */
  Object[] of(Method method) {
    Object[] given = of(method.getGenericParameterTypes());
    for (int i = 0; i < given.length; i++) {
      if (given[i] instanceof String && ADDRESS.contains(method.getParameters()[i].getName())) {
        given[i] = servers.url();
      }
    }
    return given;
  }

  /** Arguments for a method or a constructor. */
  Object[] of(Type[] types) {
    return of(types, DEPTH);
  }

  private Object[] of(Type[] types, int depth) {
    return Arrays.stream(types).map(type -> of(type, depth)).toArray();
  }

  private Object of(Type type, int depth) {
    return of(ResolvableType.forType(type), depth);
  }

  /** A list of something holds one such, and a future completes with it. */
  Object of(ResolvableType type, int depth) {
    Class<?> raw = type.resolve(Object.class);
    if (!type.hasGenerics() || type.getGeneric(0).resolve() == null || depth == 0) {
      return of(raw, depth);
    }
    Supplier<Object> one = () -> of(type.getGeneric(0), depth - 1);
    if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      return List.of(one.get());
    }
    if (raw == Mono.class) {
      return Mono.just(one.get());
    }
    if (raw == Flux.class) {
      return Flux.just(one.get(), one.get());
    }
    if (raw == Optional.class) {
      return Optional.of(one.get());
    }
    if (raw == CompletableFuture.class || raw == CompletionStage.class) {
      return servers.later(one.get());
    }
    return of(raw, depth);
  }

  /** The same, no deeper than that: what an object is made of is made of others. */
  Object of(Class<?> type, int depth) {
    if (type.isPrimitive()) {
      return primitive(type);
    }
    if (depth == 0) {
      return null;
    }
    for (Map.Entry<Class<?>, Callable<?>> entry : byType.entrySet()) {
      if (type == entry.getKey() || (type != Object.class && isNear(type, entry.getKey()))) {
        return call(entry.getValue());
      }
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (Modifier.isAbstract(type.getModifiers()) && type.getName().startsWith("samples.")) {
      List<Class<?>> known = plan.concrete(type);
      if (!known.isEmpty()) {
        return construct(known.get(turn.getAndIncrement() % known.size()), depth);
      }
    }
    if (type.isInterface()) {
      return proxies.of(type, depth);
    }
    return Modifier.isAbstract(type.getModifiers()) ? null : construct(type, depth);
  }

  /** Whether what is known can stand for a type that asks for less. */
  private static boolean isNear(Class<?> asked, Class<?> known) {
    return asked.isAssignableFrom(known)
        && asked != Iterable.class
        && asked != Collection.class
        && asked != java.io.Serializable.class
        && asked != Comparable.class
        && asked != AutoCloseable.class
        && asked != Runnable.class;
  }

  private static Object call(Callable<?> maker) {
    try {
      return maker.call();
    } catch (Exception e) {
      Main.say("no argument: " + e);
      return null;
    }
  }

  private Object construct(Class<?> type, int depth) {
    Constructor<?>[] constructors = type.getDeclaredConstructors();
    Arrays.sort(constructors, Comparator.comparing(Constructor::getParameterCount));
    Throwable last = null;
    for (Constructor<?> constructor : constructors) {
      try {
        constructor.setAccessible(true);
        return constructor.newInstance(of(constructor.getGenericParameterTypes(), depth - 1));
      } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
        last = e.getCause() == null ? e : e.getCause();
      }
    }
    Main.say("not made: " + type.getName() + " " + last);
    return null;
  }

  private static Object primitive(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == char.class) {
      return 'a';
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == double.class) {
      return 1.0;
    }
    if (type == float.class) {
      return 1f;
    }
    if (type == byte.class) {
      return (byte) 1;
    }
    return type == short.class ? (Object) (short) 1 : (Object) 1;
  }

  /** Bytes as they may come from a peer. */
  static byte[] bytes() {
    return "a,b,c,d,e,f,g,h,i,j,k,l\n".getBytes(StandardCharsets.UTF_8);
  }
}
