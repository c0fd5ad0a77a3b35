package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** Executors as values: fields, constants, parameters, getters, factories, and the project's own. */
final class Executors {
  private static final Executor DIRECT = Runnable::run;
  private static final ExecutorService POOL = java.util.concurrent.Executors.newFixedThreadPool(4);

  private Executors() {}

  static void work() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands over to what it was made with. */
  static final class Tasks {
    private final Executor executor;

    Tasks(Executor executor) {
      this.executor = executor;
    }

    void submit(Runnable task) {
      executor.execute(task);
    }

    void submitLogged(Runnable task) {
      executor.execute(
          () -> {
            task.run();
            System.getLogger("tasks").log(System.Logger.Level.DEBUG, "done");
          });
    }
  }

  /** An executor of the project: runs everything on a loop. */
  static final class LoopExecutor implements Executor {
    private final EventLoop loop;

    LoopExecutor(EventLoop loop) {
      this.loop = loop;
    }

    @Override
    public void execute(Runnable task) {
      loop.execute(task);
    }
  }

  /** Runs at once. */
  static final class SameThread implements Executor {
    @Override
    public void execute(Runnable task) {
      task.run();
    }
  }

  /** What all handlers share. */
  static final class Shared {
    private final Executor workers = java.util.concurrent.Executors.newCachedThreadPool();
    private final EventLoop loop;

    Shared(EventLoop loop) {
      this.loop = loop;
    }

    Executor workers() {
      return workers;
    }

    Executor loop() {
      return loop;
    }

    static Executor daemon() {
      return java.util.concurrent.Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "daemon");
            thread.setDaemon(true);
            return thread;
          });
    }
  }

  static final class Handler extends ChannelInboundHandlerAdapter {
    private final Shared shared;
    private final Tasks pooled = new Tasks(POOL);

    Handler(Shared shared) {
      this.shared = shared;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      DIRECT.execute(() -> work()); // expect: blocking-sleep
      DIRECT.execute(Executors::work); // expect: blocking-sleep
      POOL.execute(Executors::work);
      pooled.submit(() -> work());
      pooled.submitLogged(() -> work());
      new LoopExecutor(ctx.channel().eventLoop()).execute(() -> work()); // expect: blocking-sleep
      new SameThread().execute(() -> work()); // expect: blocking-sleep
      Shared.daemon().execute(() -> work());
      shared.workers().execute(() -> work());
      later(shared.workers(), () -> work());
      later(shared.loop(), () -> work()); // expect: blocking-sleep
      later(ctx.executor(), Executors::work); // expect: blocking-sleep
      later(Runnable::run, new Work());
      onPool(() -> work());
      ctx.fireChannelRead(message);
    }

    /** What is done where the caller says. */
    private static void later(Executor executor, Runnable task) {
      executor.execute(task);
    }

    private void onPool(Runnable task) {
      java.util.Objects.requireNonNull(task, "task");
      CompletableFuture.runAsync(task, shared.workers()).exceptionally(e -> null);
    }
  }

  /** A task with a name: run at once, on the loop. */
  static final class Work implements Runnable {
    @Override
    public void run() {
      work(); // expect: blocking-sleep
    }
  }

  /** Given a loop by whoever makes it: what it is told to do is done there. */
  static final class Rebuilds extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      OnLoop onLoop = new OnLoop(ctx.channel().eventLoop());
      onLoop.rebuild();
      ctx.fireChannelActive();
    }
  }

  static final class OnLoop {
    private final Executor executor;

    OnLoop(Executor executor) {
      this.executor = executor;
    }

    void rebuild() {
      executor.execute(() -> work()); // expect: blocking-sleep
      CompletableFuture.supplyAsync(() -> "index", executor)
          .thenAccept(index -> work()) // expect: blocking-sleep
          .exceptionally(e -> null);
    }
  }
}
