package samples.lombok;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.experimental.UtilityClass;
import lombok.extern.slf4j.Slf4j;
import lombok.val;

/** Calls that lead through members which nobody wrote: Lombok did. */
final class Generated {
  private Generated() {}

  /** What handlers are configured with. */
  @Data
  static class Settings {
    private final CompletableFuture<String> greeting;
    private Worker worker;
  }

  /** Runs something, and waits for it. */
  @Builder(toBuilder = true)
  static class Job {
    private final String name;
    @Builder.Default private final int retries = 3;

    String run() throws InterruptedException {
      Thread.sleep(100L * retries);
      return name;
    }
  }

  /** Nothing of it waits. */
  @Getter
  @RequiredArgsConstructor
  static class Worker {
    private final ExecutorService pool;
    private final CompletableFuture<String> result = new CompletableFuture<>();
  }

  @Slf4j
  @RequiredArgsConstructor
  static class Greeter extends ChannelInboundHandlerAdapter {
    private final Settings settings;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message)
        throws InterruptedException, ExecutionException {
      log.info("greets {}", message);
      context.write(settings.getGreeting().get()); // expect: blocking-future-wait
      context.write(Job.builder().name("audit").retries(1).build().run()); // expect: blocking-sleep via run > Thread#sleep
      Job job = Job.builder().name("audit").build();
      job.toBuilder().retries(2).build().run(); // expect: blocking-sleep
      val result = settings.getWorker().getResult();
      result.join(); // expect: blocking-future-wait
    }
  }

  /** The same, composed and offloaded. */
  @Slf4j
  @RequiredArgsConstructor
  static class PatientGreeter extends ChannelInboundHandlerAdapter {
    private final Settings settings;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      settings.getGreeting().whenComplete((text, failure) -> context.write(text));
      settings.getWorker().getPool().execute(PatientGreeter::audit);
      log.info("greeted {}", message);
    }

    @SneakyThrows
    private static void audit() {
      Job.builder().name("audit").build().run();
    }
  }

  /** All of it is static. */
  @UtilityClass
  static class Pauses {
    void pause() {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The executor that a constructor was given is that of its fields. */
  @RequiredArgsConstructor
  static class Auditor {
    private final Executor executor;

    void audit() {
      executor.execute(() -> Pauses.pause());
    }
  }

  static class Audits extends AbstractVerticle {
    @Override
    public void start() {
      Pauses.pause(); // expect: blocking-sleep
      new Auditor(Executors.newSingleThreadExecutor()).audit();
      vertx
          .executeBlocking(() -> settings(vertx).getGreeting().get())
          .onFailure(Throwable::printStackTrace);
    }

    private static Settings settings(Vertx vertx) {
      return new Settings(CompletableFuture.completedFuture(vertx.toString()));
    }
  }
}
