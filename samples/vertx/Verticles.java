package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A verticle starts, works and stops on its event loop. */
final class Verticles {
  private Verticles() {}

  static final class CatalogVerticle extends AbstractVerticle {
    private final String name;

    /** Runs on the thread that deploys. */
    CatalogVerticle() throws IOException {
      name = Files.readString(Path.of("name.txt"));
    }

    @Override
    public void start() throws Exception {
      String settings = Files.readString(Path.of("settings.json")); // expect: blocking-file-io via start > Files#readString
      vertx.getOrCreateContext().put("settings", name + settings);
      connect(); // expect: blocking-sleep via connect > TimeUnit#sleep
    }

    @Override
    public void stop() throws Exception {
      Thread.sleep(100); // expect: blocking-sleep via stop
    }

    private void connect() throws InterruptedException {
      TimeUnit.SECONDS.sleep(2);
    }
  }

  static final class OrderVerticle extends AbstractVerticle {
    @Override
    public void start(Promise<Void> started) {
      pause(); // expect: blocking-sleep via start > pause
      vertx.setTimer(10, id -> started.complete());
    }

    @Override
    public void stop(Promise<Void> stopped) {
      pause(); // expect: blocking-sleep
      stopped.complete();
    }
  }

  /** The interface itself. */
  static final class BareVerticle implements Verticle {
    private Vertx vertx;

    @Override
    public Vertx getVertx() {
      return vertx;
    }

    @Override
    public void init(Vertx owner, Context context) {
      vertx = owner;
    }

    @Override
    public void start(Promise<Void> started) {
      pause(); // expect: blocking-sleep
      started.complete();
    }

    @Override
    public void stop(Promise<Void> stopped) {
      pause(); // expect: blocking-sleep
      stopped.complete();
    }
  }

  /** A base class of the project: its subclass fills in what waits. */
  abstract static class ConfiguredVerticle extends AbstractVerticle {
    @Override
    public final void start(Promise<Void> started) throws Exception {
      configure(); // expect: blocking-sleep via PricingVerticle#configure
      started.complete();
    }

    protected abstract void configure() throws Exception;
  }

  static final class PricingVerticle extends ConfiguredVerticle {
    @Override
    protected void configure() throws Exception {
      Thread.sleep(10);
    }
  }

  /** Waits elsewhere, and goes on when that is done. */
  static final class PatientVerticle extends AbstractVerticle {
    @Override
    public void start(Promise<Void> started) {
      vertx
          .fileSystem()
          .readFile("settings.json")
          .compose(settings -> vertx.executeBlocking(() -> settings.length() + slow()))
          .<Void>mapEmpty()
          .onComplete(started);
    }

    @Override
    public void stop(Promise<Void> stopped) {
      Future<Void> flushed = vertx.timer(100).mapEmpty();
      flushed.onComplete(stopped);
    }

    private static int slow() {
      pause();
      return 1;
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
