package samples.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.oio.AbstractOioChannel;
import io.netty.channel.oio.OioEventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.UnorderedThreadPoolEventExecutor;

/** A handler that is added with a group of executors runs on that group, where it may wait. */
final class ExecutorGroups extends ChannelInitializer<Channel> {
  private static final EventExecutorGroup REPORTS = new DefaultEventExecutorGroup(16);
  private final EventExecutorGroup exports = new UnorderedThreadPoolEventExecutor(4);
  private final InvoiceHandler invoices = new InvoiceHandler();

  @Override
  protected void initChannel(Channel channel) {
    ChannelPipeline pipeline = channel.pipeline();
    pipeline.addLast(REPORTS, new ReportHandler());
    pipeline.addLast(REPORTS, "export", new ExportHandler());
    pipeline.addFirst(exports, invoices);
    pipeline.addBefore(exports, "export", "archive", new ArchiveHandler());
    pipeline.addAfter(exports, "export", "mail", new MailHandler());
    pipeline.addLast(REPORTS, new FirstOfTwo(), new SecondOfTwo());
    pipeline.addLast(
        REPORTS,
        new ChannelInboundHandlerAdapter() {
          @Override
          public void channelRead(ChannelHandlerContext ctx, Object message) {
            render();
          }
        });
    pipeline.addLast((EventExecutorGroup) null, "null", new NullGroupHandler());
    pipeline.addLast("plain", new PlainHandler());
    pipeline.addLast(REPORTS, new SharedHandler());
    SummaryHandler summary = new SummaryHandler();
    pipeline.addLast(REPORTS, summary);
  }

  /** Adds without a group what is elsewhere added with one. */
  void fallBack(Channel channel) {
    channel.pipeline().addLast(new SharedHandler());
  }

  static final class ReportHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String query) {
      render();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
      render();
    }
  }

  static final class ExportHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      export(message);
    }

    private void export(Object message) {
      render();
    }
  }

  static final class InvoiceHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      render();
    }
  }

  static final class ArchiveHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      render();
    }
  }

  /** What it hands back to the channel's own loop is on that loop. */
  static final class MailHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      render();
      ctx.channel().eventLoop().execute(() -> render()); // expect: blocking-sleep
      ctx.channel().eventLoop().execute(ctx::flush);
    }
  }

  /** What it hands to its own executor, or listens for through its own context, stays on the group. */
  static final class SummaryHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ctx.executor().execute(() -> render());
      ctx.writeAndFlush(message).addListener(future -> render());
      ctx.channel().writeAndFlush(message).addListener(future -> render()); // expect: blocking-sleep
    }
  }

  /** Old blocking I/O has a thread for each channel; any other may belong to an event loop. */
  static final class OldTransport {
    void start(AbstractOioChannel old, OioEventLoopGroup threads, Channel any) {
      old.eventLoop().execute(() -> render());
      threads.execute(() -> render());
      any.eventLoop().execute(() -> render()); // expect: blocking-sleep
    }
  }

  static final class FirstOfTwo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      render();
    }
  }

  static final class SecondOfTwo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      render();
    }
  }

  static final class NullGroupHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      render(); // expect: blocking-sleep
    }
  }

  static final class PlainHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      render(); // expect: blocking-sleep
    }
  }

  /** Added in two ways: one of them is enough. */
  static final class SharedHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      render(); // expect: blocking-sleep
    }
  }

  private static void render() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
