package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.AbstractVerticle;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/** The thread that ends a parallel stream works and waits with the common pool. */
final class ParallelStreams {
  private ParallelStreams() {}

  static final class TotalHandler extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers;

    TotalHandler(ExecutorService workers) {
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      List<Long> prices = (List<Long>) message;
      ctx.write(prices.parallelStream().mapToLong(Long::longValue).sum()); // expect: cpu-parallel-stream
      ctx.write(prices.stream().mapToLong(Long::longValue).sum());
      ctx.write(total(prices)); // expect: cpu-parallel-stream via total
      workers.execute(() -> ctx.writeAndFlush(total(prices)));
    }

    private static long total(List<Long> prices) {
      return prices.stream().parallel().mapToLong(Long::longValue).sum();
    }
  }

  static final class Ranking extends AbstractVerticle {
    private final int[] scores = new int[100_000];

    @Override
    public void start() {
      vertx.setPeriodic(1000, timer -> Arrays.parallelSort(scores)); // expect: cpu-parallel-stream
      vertx.setPeriodic(1000, timer -> Arrays.sort(scores));
      vertx
          .eventBus()
          .consumer("best", m -> m.reply(IntStream.of(scores).parallel().max().orElse(0))); // expect: cpu-parallel-stream
    }
  }
}
