package samples.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.function.Supplier;

/** Handlers that a method makes, whose type the registration does not show. */
final class HandlerFactories {
  private static final EventExecutorGroup WORKERS = new DefaultEventExecutorGroup(16);

  private HandlerFactories() {}

  /** The server's part of it; each protocol says which handler it wants. */
  abstract static class Server extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      channel.pipeline().addLast("core", createHandler());
    }

    protected abstract ChannelHandler createHandler();
  }

  /** Registered by a method of another class, which an anonymous one asks in turn. */
  static final class MailServer {
    Server server() {
      return new Server() {
        @Override
        protected ChannelHandler createHandler() {
          return createMailHandler();
        }
      };
    }

    private ChannelHandler createMailHandler() {
      return new MailHandler();
    }
  }

  static final class MailHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      pause(); // expect: blocking-sleep
    }
  }

  /** The same with workers of its own. */
  abstract static class SafeServer extends ChannelInitializer<Channel> {
    private final Supplier<ChannelHandler> last;

    SafeServer(Supplier<ChannelHandler> last) {
      this.last = last;
    }

    @Override
    protected void initChannel(Channel channel) {
      channel.pipeline().addLast(WORKERS, "core", createHandler());
      channel.pipeline().addLast(WORKERS, "last", lastHandler());
    }

    protected abstract ChannelHandler createHandler();

    private ChannelHandler lastHandler() {
      ChannelHandler made = new LastHandler(last);
      return made;
    }
  }

  static final class SafeMailServer {
    SafeServer server() {
      return new SafeServer(SafeMailHandler::new) {
        @Override
        protected ChannelHandler createHandler() {
          return createMailHandler();
        }
      };
    }

    private ChannelHandler createMailHandler() {
      return new SafeMailHandler();
    }
  }

  static final class SafeMailHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      pause();
    }
  }

  static final class LastHandler extends ChannelInboundHandlerAdapter {
    private final Supplier<ChannelHandler> next;

    LastHandler(Supplier<ChannelHandler> next) {
      this.next = next;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      pause();
      ctx.pipeline().addLast(WORKERS, next.get());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
