package samples.jdk;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Futures that the code completes itself: whoever completes one runs its callbacks. */
final class Completers {
  private final Channel channel;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  Completers(Channel channel) {
    this.channel = channel;
  }

  private static void audit() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A listener completes it, on the loop. */
  CompletableFuture<Void> send(ByteBuf message) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    channel
        .writeAndFlush(message)
        .addListener(
            (ChannelFutureListener)
                written -> {
                  if (written.isSuccess()) {
                    sent.complete(null);
                  } else {
                    sent.completeExceptionally(written.cause());
                  }
                });
    return sent;
  }

  CompletableFuture<Void> sendByObject(ByteBuf message) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    channel
        .writeAndFlush(message)
        .addListener(
            new ChannelFutureListener() {
              @Override
              public void operationComplete(ChannelFuture written) {
                sent.complete(null);
              }
            });
    return sent;
  }

  CompletableFuture<Void> sendAndAudit(ByteBuf message) {
    return send(message).thenRun(() -> audit()); // expect: blocking-sleep
  }

  CompletableFuture<Void> sendAndAuditByName(ByteBuf message) {
    return send(message).thenRun(Completers::audit); // expect: blocking-sleep
  }

  CompletableFuture<Void> sendAndAuditByObject(ByteBuf message) {
    return sendByObject(message)
        .thenRun(
            new Runnable() {
              @Override
              public void run() {
                audit(); // expect: blocking-sleep
              }
            });
  }

  CompletableFuture<Void> sendAndAuditSafely(ByteBuf message) {
    return send(message).thenRunAsync(() -> audit(), pool);
  }

  /** Completed on the pool: the callback runs there. */
  CompletableFuture<String> load() {
    CompletableFuture<String> loaded = new CompletableFuture<>();
    pool.execute(
        () -> {
          audit();
          loaded.complete("page");
        });
    return loaded;
  }

  CompletableFuture<Void> loadAndAudit() {
    return load().thenAccept(page -> audit());
  }

  /** The answer to a request comes to the handler, which completes what the request waits for. */
  static final class Replies extends SimpleChannelInboundHandler<String> {
    private final CompletableFuture<String> reply = new CompletableFuture<>();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String text) {
      reply.complete(text);
    }

    CompletableFuture<Void> audited() {
      return reply.thenAccept(text -> audit()); // expect: blocking-sleep
    }

    CompletableFuture<Void> auditedSafely(ExecutorService pool) {
      return reply.thenAcceptAsync(text -> audit(), pool);
    }
  }

  /** Nobody in sight completes it. */
  static final class Outcome {
    private final CompletableFuture<String> outcome = new CompletableFuture<>();

    CompletableFuture<String> outcome() {
      return outcome;
    }

    CompletableFuture<Void> audited() {
      return outcome.thenAccept(text -> audit());
    }
  }
}
