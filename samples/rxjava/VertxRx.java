package samples.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.vertx.rxjava3.core.AbstractVerticle;
import io.vertx.rxjava3.core.RxHelper;

/** Vert.x' bindings for RxJava: what they give comes on the event loop of the verticle. */
final class VertxRx {
  private VertxRx() {}

  static String read(String meter) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return meter;
  }

  static final class Meters extends AbstractVerticle {
    @Override
    public Completable rxStart() {
      return vertx
          .fileSystem()
          .rxExists("meters")
          .map(there -> read("a")) // expect: offload-without-effect
          .subscribeOn(Schedulers.io())
          .ignoreElement();
    }
  }

  static final class MetersRight extends AbstractVerticle {
    @Override
    public Completable rxStart() {
      return vertx
          .fileSystem()
          .rxExists("meters")
          .observeOn(Schedulers.io())
          .map(there -> read("a"))
          .ignoreElement();
    }
  }

  static final class Timed extends AbstractVerticle {
    @Override
    public Completable rxStart() {
      return vertx.timerStream(1).toFlowable().map(tick -> read("a")).ignoreElements(); // expect: blocking-sleep
    }
  }

  /** What executeBlocking gives comes back to the event loop. */
  static final class Offloaded extends AbstractVerticle {
    @Override
    public Completable rxStart() {
      return vertx
          .rxExecuteBlocking(() -> read("a"))
          .map(a -> read(a)) // expect: blocking-sleep
          .ignoreElement();
    }
  }

  static final class BothWays extends AbstractVerticle {
    @Override
    public Completable rxStart() {
      return Single.fromCallable(() -> read("a"))
          .subscribeOn(RxHelper.blockingScheduler(vertx))
          .observeOn(RxHelper.scheduler(vertx))
          .map(a -> read(a)) // expect: blocking-sleep
          .ignoreElement();
    }
  }

  static final class Started extends AbstractVerticle {
    @Override
    public Completable rxStart() {
      return Completable.fromAction(() -> read("a")); // expect: blocking-sleep
    }
  }
}
