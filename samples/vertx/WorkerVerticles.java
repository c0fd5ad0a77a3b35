package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A verticle that is deployed as a worker may wait, in all its handlers. */
final class WorkerVerticles {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerVerticles.class);
  private static final DeploymentOptions WORKER = new DeploymentOptions().setWorker(true);

  private WorkerVerticles() {}

  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    deployWorkers(vertx);
    deployStandard(vertx);
    deployAsWorker(vertx, ThroughHelper.class.getName());
    deployAsWorker(vertx, SuppliedToHelper::new);
    deployAsWorker(vertx, ClassToHelper.class);
    deployWith(vertx, "samples.vertx.WorkerVerticles$WorkerThroughHelper", WORKER);
    deployWith(
        vertx, "samples.vertx.WorkerVerticles$StandardThroughHelper", new DeploymentOptions());
  }

  private static void deployAsWorker(Vertx vertx, String name) {
    deployWith(vertx, name, new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
  }

  private static void deployAsWorker(Vertx vertx, Class<?> verticle) {
    String name = verticle.getName();
    deployAsWorker(vertx, name);
  }

  private static void deployAsWorker(Vertx vertx, Supplier<Verticle> verticle) {
    DeploymentOptions options = new DeploymentOptions();
    options.setWorker(true);
    vertx
        .deployVerticle(verticle, options)
        .onFailure(failure -> LOG.error("not deployed", failure));
  }

  private static void deployWith(Vertx vertx, String name, DeploymentOptions options) {
    vertx
        .deployVerticle(name, options)
        .onFailure(failure -> LOG.error("{} is not deployed", name, failure));
  }

  private static void deployWorkers(Vertx vertx) {
    vertx
        .deployVerticle(ByClass.class, new DeploymentOptions().setWorker(true))
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .deployVerticle(new ByInstance(), new DeploymentOptions().setWorker(true).setHa(false))
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .deployVerticle(BySupplier::new, new DeploymentOptions().setInstances(2).setWorker(true))
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .deployVerticle(() -> new ByLambda(3), WORKER)
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .deployVerticle("samples.vertx.WorkerVerticles$ByName", WORKER)
        .onFailure(failure -> LOG.error("not deployed", failure));
    DeploymentOptions options = new DeploymentOptions();
    options.setThreadingModel(ThreadingModel.WORKER);
    vertx
        .deployVerticle(ByClassName.class.getName(), options)
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .deployVerticle(
            ByThreadingModel.class,
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .onFailure(failure -> LOG.error("not deployed", failure));
  }

  private static void deployStandard(Vertx vertx) {
    vertx
        .deployVerticle(new PlainVerticle())
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .deployVerticle(StandardVerticle.class, new DeploymentOptions().setInstances(4))
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .deployVerticle(NoWorkerVerticle.class, new DeploymentOptions().setWorker(false))
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .deployVerticle(BothWays.class, WORKER)
        .compose(id -> vertx.deployVerticle(BothWays.class, new DeploymentOptions()))
        .onFailure(failure -> LOG.error("not deployed", failure));
  }

  /** The options come from elsewhere: nobody knows, and it is silent. */
  static void deploy(Vertx vertx, DeploymentOptions options) {
    vertx
        .deployVerticle(Configured.class, options)
        .onFailure(failure -> LOG.error("not deployed", failure));
  }

  static final class ByClass extends AbstractVerticle {
    @Override
    public void start() {
      pause();
      vertx.setTimer(10, id -> pause());
      vertx.eventBus().consumer("reports", message -> report());
      vertx
          .createHttpServer()
          .requestHandler(request -> pause())
          .listen(8080)
          .onSuccess(server -> pause())
          .onFailure(failure -> pause());
      vertx.executeBlocking(() -> 1).onComplete(done -> pause());
    }

    @Override
    public void stop() {
      pause();
    }

    private void report() {
      pause();
    }
  }

  static final class ByInstance extends AbstractVerticle {
    @Override
    public void start(Promise<Void> started) {
      pause();
      started.complete();
    }
  }

  static final class BySupplier extends AbstractVerticle {
    @Override
    public void start() {
      pause();
    }
  }

  static final class ByLambda extends AbstractVerticle {
    private final int times;

    ByLambda(int times) {
      this.times = times;
    }

    @Override
    public void start() {
      for (int i = 0; i < times; i++) {
        pause();
      }
    }
  }

  public static final class ByName extends AbstractVerticle {
    @Override
    public void start() {
      pause();
    }
  }

  public static final class ByClassName extends AbstractVerticle {
    @Override
    public void start() {
      pause();
    }
  }

  static final class ByThreadingModel extends AbstractVerticle {
    @Override
    public void start() {
      pause();
    }
  }

  static final class Configured extends AbstractVerticle {
    @Override
    public void start() {
      pause();
    }
  }

  /** What a helper deploys runs where each of its callers says. */
  public static final class ThroughHelper extends AbstractVerticle {
    @Override
    public void start() {
      pause();
      Router router = Router.router(vertx);
      new Pages().register(router);
      vertx.createHttpServer().requestHandler(router).listen(8081).onFailure(failure -> pause());
    }
  }

  static final class SuppliedToHelper extends AbstractVerticle {
    @Override
    public void start() {
      pause();
    }
  }

  public static final class ClassToHelper extends AbstractVerticle {
    @Override
    public void start() {
      pause();
    }
  }

  public static final class WorkerThroughHelper extends AbstractVerticle {
    @Override
    public void start() {
      pause();
    }
  }

  public static final class StandardThroughHelper extends AbstractVerticle {
    @Override
    public void start() {
      pause(); // expect: blocking-sleep
    }
  }

  /** The routes of a server that a worker started are called there. */
  static final class Pages {
    void register(Router router) {
      router.get("/page").handler(this::page);
    }

    private void page(RoutingContext context) {
      pause();
      context.end();
    }
  }

  static final class PlainVerticle extends AbstractVerticle {
    @Override
    public void start() {
      pause(); // expect: blocking-sleep
    }
  }

  static final class StandardVerticle extends AbstractVerticle {
    @Override
    public void start() {
      pause(); // expect: blocking-sleep
      vertx.setTimer(10, id -> pause()); // expect: blocking-sleep
    }
  }

  static final class NoWorkerVerticle extends AbstractVerticle {
    @Override
    public void start() {
      pause(); // expect: blocking-sleep
    }
  }

  /** One of two ways is enough. */
  static final class BothWays extends AbstractVerticle {
    @Override
    public void start() {
      pause(); // expect: blocking-sleep
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
