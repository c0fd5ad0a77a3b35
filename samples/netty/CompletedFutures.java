package samples.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A listener runs on the executor of its future, even of one that is complete already when it is added. */
final class CompletedFutures {
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  private CompletedFutures() {}

  /** Bound already: on the loop all the same, not on the thread that adds it. */
  public static void main(String[] arguments) throws InterruptedException {
    ServerBootstrap server =
        new ServerBootstrap()
            .group(new NioEventLoopGroup())
            .channel(NioServerSocketChannel.class)
            .childHandler(new Shop());
    ChannelFuture bound = server.bind(8080).sync();
    bound.addListener(future -> announce()); // expect: blocking-sleep
    bound.addListener(CompletedFutures::announceTo); // expect: blocking-sleep
    bound.addListener(
        new ChannelFutureListener() {
          @Override
          public void operationComplete(ChannelFuture future) {
            announce(); // expect: blocking-sleep
          }
        });
    announce();
  }

  /** Added on a thread that may wait. */
  void fromAWorker(Channel channel) {
    workers.execute(
        () -> {
          announce();
          channel.newSucceededFuture().addListener(future -> announce()); // expect: blocking-sleep
          channel.closeFuture().addListener(CompletedFutures::announceTo); // expect: blocking-sleep
          channel
              .writeAndFlush("done")
              .addListener(
                  new ChannelFutureListener() {
                    @Override
                    public void operationComplete(ChannelFuture future) {
                      announce(); // expect: blocking-sleep
                    }
                  });
          channel.writeAndFlush("done").addListener(future -> workers.execute(CompletedFutures::announce));
        });
  }

  /** A promise of the channel is the channel's. */
  void promised(Channel channel) {
    ChannelPromise promise = channel.newPromise();
    promise.addListener(future -> announce()); // expect: blocking-sleep
    workers.execute(() -> promise.setSuccess());
  }

  /** Handlers that have a group of their own: what their context gives notifies on that group. */
  static final class Shop extends ChannelInitializer<Channel> {
    private static final EventExecutorGroup GROUP = new DefaultEventExecutorGroup(8);

    @Override
    protected void initChannel(Channel channel) {
      announce(); // expect: blocking-sleep
      channel.pipeline().addLast(GROUP, new OrderHandler());
      channel.pipeline().addLast(new StockHandler());
    }
  }

  static final class OrderHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object order) {
      announce();
      ctx.writeAndFlush(order).addListener(CompletedFutures::announceTo);
      ctx.write(order)
          .addListener(
              new ChannelFutureListener() {
                @Override
                public void operationComplete(ChannelFuture future) {
                  announce();
                }
              });
      ctx.newPromise().setSuccess().addListener(future -> announce());
      ctx.newSucceededFuture().addListener(future -> announce());
      ctx.executor().submit(() -> announce()).addListener(future -> announce());
      ctx.channel().writeAndFlush(order).addListener(CompletedFutures::announceTo); // expect: blocking-sleep
      ctx.channel()
          .writeAndFlush(order)
          .addListener(
              new ChannelFutureListener() {
                @Override
                public void operationComplete(ChannelFuture future) {
                  announce(); // expect: blocking-sleep
                }
              });
      ctx.fireChannelRead(order);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
      announce();
    }
  }

  /** Without one: on the loop. */
  static final class StockHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object stock) {
      announce(); // expect: blocking-sleep
      ctx.writeAndFlush(stock).addListener(CompletedFutures::announceTo); // expect: blocking-sleep
      ctx.newPromise().setSuccess().addListener(future -> announce()); // expect: blocking-sleep
      ctx.newSucceededFuture().addListener(future -> announce()); // expect: blocking-sleep
      ctx.executor().submit(CompletedFutures::announce).addListener(future -> announce()); // expect: blocking-sleep
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
      announce(); // expect: blocking-sleep
    }
  }

  private static void announceTo(Future<? super Void> future) {
    announce();
  }

  private static void announce() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
