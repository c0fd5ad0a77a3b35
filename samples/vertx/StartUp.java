package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Code that starts an application runs on its own thread, and may wait. */
final class StartUp {
  private StartUp() {}

  public static void main(String[] arguments) throws Exception {
    String settings = Files.readString(Path.of("settings.json"));
    Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(settings.length()));
    String id = deploy(vertx).get(10, TimeUnit.SECONDS);
    System.out.println("deployed " + id);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx)));
  }

  private static CompletableFuture<String> deploy(Vertx vertx) {
    return vertx.deployVerticle(new ApiVerticle()).toCompletionStage().toCompletableFuture();
  }

  private static void stop(Vertx vertx) {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  static final class ApiVerticle extends AbstractVerticle {
    @Override
    public void start() {
      if (vertx.isClustered()) {
        StartUp.stop(vertx); // expect: blocking-future-wait via StartUp#stop > CompletableFuture#join
      }
    }
  }
}
