package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Functions that are kept somewhere, and called on the event loop by somebody else. */
final class StoredFunctions extends AbstractVerticle {
  private static final Map<TimeUnit, Runnable> BY_UNIT = new EnumMap<>(TimeUnit.class);

  static {
    BY_UNIT.put(TimeUnit.DAYS, () -> render()); // expect: blocking-sleep
    BY_UNIT.put(TimeUnit.HOURS, () -> System.nanoTime());
  }

  private final Map<String, Supplier<String>> table =
      Map.of(
          "a", () -> load("a"), // expect: blocking-sleep
          "b", () -> "b");
  private final List<Step> steps =
      List.of(
          name -> render(), // expect: blocking-sleep
          this::second, // expect: blocking-sleep
          name -> name.trim());
  private final Named named = new Named("a", name -> load(name)); // expect: blocking-sleep
  private final Named unused = new Named("b", name -> load(name));
  private final Map<String, Handler<RoutingContext>> handlers = new HashMap<>();
  private final List<Consumer<String>> listeners = new ArrayList<>();
  private final List<Consumer<String>> offLoop = new ArrayList<>();
  private Consumer<String> listener;

  /** What is done one after the other. */
  interface Step {
    void run(String name);
  }

  /** A function with a name. */
  record Named(String name, Function<String, String> function) {}

  /** Does what it is given, and counts. */
  static final class Counted implements Handler<RoutingContext> {
    private final Handler<RoutingContext> next;
    private long count;

    Counted(Handler<RoutingContext> next) {
      this.next = next;
    }

    @Override
    public void handle(RoutingContext context) {
      count++;
      next.handle(context);
    }
  }

  /** The same, and there is only one of it. */
  static final class Logged implements Handler<RoutingContext> {
    private final Handler<RoutingContext> next;

    Logged(Handler<RoutingContext> next) {
      this.next = next;
    }

    @Override
    public void handle(RoutingContext context) {
      System.getLogger("web").log(System.Logger.Level.INFO, context.normalizedPath());
      next.handle(context);
    }
  }

  /** Work that is done when somebody says so. */
  static final class Job {
    private final Runnable work;

    Job(Runnable work) {
      this.work = work;
    }

    void run() {
      work.run();
    }
  }

  /** Work that is done on a thread of its own. */
  static final class Pool {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    Pool() {
      new Thread(this::work).start();
    }

    void submit(Runnable task) {
      tasks.add(task);
    }

    private void work() {
      try {
        while (true) {
          tasks.take().run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    Pool pool = new Pool();
    router.get("/counted").handler(new Counted(context -> render())); // gap: blocking-sleep (which object has which function is not known)
    router.get("/counted").blockingHandler(new Counted(context -> render()));
    router.get("/logged").handler(new Logged(context -> render())); // expect: blocking-sleep
    handlers.put("a", context -> render()); // expect: blocking-sleep
    router.get("/handlers").handler(context -> handlers.get(context.normalizedPath()).handle(context));

    onMessage(message -> render()); // expect: blocking-sleep
    router.get("/one").handler(context -> listener.accept("one"));

    addListener(message -> load(message)); // expect: blocking-sleep
    addListener(
        new Consumer<String>() {
          @Override
          public void accept(String message) {
            render(); // expect: blocking-sleep
          }
        });
    addListener(message -> pool.submit(() -> load(message)));
    router
        .get("/all")
        .handler(
            context -> {
              for (Consumer<String> one : listeners) {
                one.accept("all");
              }
            });

    offLoop.add(message -> render());
    router.get("/off").handler(context -> pool.submit(() -> offLoop.forEach(one -> one.accept("off"))));

    router.get("/table").handler(context -> context.end(table.get("a").get()));
    router.get("/steps").handler(context -> steps.forEach(step -> step.run("a")));
    router.get("/named").handler(context -> context.end(named.function().apply("a")));
    router.get("/units").handler(context -> BY_UNIT.get(TimeUnit.DAYS).run());
    router.get("/job").handler(context -> new Job(() -> render()).run()); // gap: blocking-sleep (which object has which function is not known)
    router.get("/job-later").handler(context -> pool.submit(() -> new Job(() -> render()).run()));

    Deque<Runnable> later = new ArrayDeque<>();
    later.add(() -> render()); // expect: blocking-sleep
    router.get("/later").handler(context -> later.poll().run());
  }

  private void onMessage(Consumer<String> listener) {
    this.listener = listener;
  }

  private void addListener(Consumer<String> listener) {
    listeners.add(listener);
  }

  private void second(String name) {
    render();
  }

  private static String load(String name) {
    render();
    return name;
  }

  private static void render() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
