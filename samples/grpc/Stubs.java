package samples.grpc;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.AbstractFutureStub;
import io.grpc.stub.BlockingClientCall;
import io.grpc.stub.ClientCalls;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Blocking stubs, as they are generated, and what users do with them. */
final class Stubs {
  private Stubs() {}

  /** A generated stub. */
  static final class RatesBlockingStub extends AbstractBlockingStub<RatesBlockingStub> {
    private final MethodDescriptor<String, String> rate;

    RatesBlockingStub(
        Channel channel, CallOptions options, MethodDescriptor<String, String> rate) {
      super(channel, options);
      this.rate = rate;
    }

    @Override
    protected RatesBlockingStub build(Channel channel, CallOptions options) {
      return new RatesBlockingStub(channel, options, rate);
    }

    String rate(String currency) {
      return ClientCalls.blockingUnaryCall(getChannel(), rate, getCallOptions(), currency);
    }

    Iterator<String> rates(String currency) {
      return ClientCalls.blockingServerStreamingCall(
          getChannel(), rate, getCallOptions(), currency);
    }
  }

  /** Its twin that gives a future. */
  static final class RatesFutureStub extends AbstractFutureStub<RatesFutureStub> {
    private final MethodDescriptor<String, String> rate;

    RatesFutureStub(Channel channel, CallOptions options, MethodDescriptor<String, String> rate) {
      super(channel, options);
      this.rate = rate;
    }

    @Override
    protected RatesFutureStub build(Channel channel, CallOptions options) {
      return new RatesFutureStub(channel, options, rate);
    }

    ListenableFuture<String> rate(String currency) {
      return ClientCalls.futureUnaryCall(
          getChannel().newCall(rate, getCallOptions()), currency);
    }
  }

  /** A stub whose code is elsewhere. */
  abstract static class StockBlockingStub extends AbstractBlockingStub<StockBlockingStub> {
    protected StockBlockingStub(Channel channel, CallOptions options) {
      super(channel, options);
    }

    abstract int stock(String article);

    abstract Iterator<Integer> changes(String article);
  }

  /** Asks another service. */
  static final class RateHandler extends SimpleChannelInboundHandler<String> {
    private final RatesBlockingStub rates;
    private final StockBlockingStub stock;

    RateHandler(RatesBlockingStub rates, StockBlockingStub stock) {
      this.rates = rates;
      this.stock = stock;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String currency) {
      RatesBlockingStub patient = rates.withDeadlineAfter(1, TimeUnit.SECONDS);
      ctx.write(patient.rate(currency)); // expect: blocking-remote-call via rate > ClientCalls#blockingUnaryCall
      ctx.write(stock.withWaitForReady().stock(currency)); // expect: blocking-remote-call
      Iterator<Integer> changes = stock.changes(currency);
      Iterator<String> all = rates.rates(currency);
      ctx.write(all.next()); // gap: blocking-remote-call (an iterator is not known by where it comes from)
      ctx.writeAndFlush(changes.hasNext()); // gap: blocking-remote-call (an iterator is not known by where it comes from)
    }
  }

  /** The fixes. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final RatesBlockingStub blocking;
    private final RatesFutureStub future;

    PatientHandler(RatesBlockingStub blocking, RatesFutureStub future) {
      this.blocking = blocking;
      this.future = future;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String currency) {
      workers.execute(() -> ctx.writeAndFlush(blocking.rate(currency)));
      Futures.addCallback(
          future.rate(currency),
          new FutureCallback<String>() {
            @Override
            public void onSuccess(String rate) {
              ctx.writeAndFlush(rate);
            }

            @Override
            public void onFailure(Throwable failure) {
              ctx.fireExceptionCaught(failure);
            }
          },
          MoreExecutors.directExecutor());
    }
  }

  /** Streams of both sides, and the end of a server. */
  static final class StreamHandler
      extends SimpleChannelInboundHandler<BlockingClientCall<String, String>> {
    private final Server server;

    StreamHandler(Server server) {
      this.server = server;
    }

    @Override
    protected void channelRead0(
        ChannelHandlerContext ctx, BlockingClientCall<String, String> call) throws Exception {
      call.write("a"); // expect: blocking-remote-call
      ctx.write(call.read(1, TimeUnit.SECONDS)); // expect: blocking-remote-call
      call.halfClose();
      server.shutdown();
      server.awaitTermination(); // expect: blocking-coordination
    }
  }
}
