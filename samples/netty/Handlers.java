package samples.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.MessageToByteEncoder;
import io.netty.handler.codec.MessageToMessageCodec;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.MessageToMessageEncoder;
import io.netty.handler.codec.ReplayingDecoder;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Every kind of method that Netty calls on the channel's event loop. */
final class Handlers {
  private Handlers() {}

  /** All callbacks of an inbound handler. */
  static final class SessionHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRegistered(ChannelHandlerContext ctx) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep via channelRegistered > Thread#sleep
      ctx.fireChannelRegistered();
    }

    @Override
    public void channelUnregistered(ChannelHandlerContext ctx) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.fireChannelUnregistered();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
      TimeUnit.MILLISECONDS.sleep(5); // expect: blocking-sleep via TimeUnit#sleep
      ctx.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.flush();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) throws Exception {
      while (!ctx.channel().isWritable()) {
        Thread.sleep(10); // expect: blocking-sleep
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) throws Exception {
      Thread.sleep(1_000); // expect: blocking-sleep
      ctx.close();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
    }

    /** Nobody calls it on an event loop: it is no callback. */
    public void drain() throws InterruptedException {
      Thread.sleep(500);
    }
  }

  /** All callbacks of an outbound handler. */
  static final class ThrottlingHandler extends ChannelOutboundHandlerAdapter {
    @Override
    public void bind(ChannelHandlerContext ctx, SocketAddress local, ChannelPromise promise)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.bind(local, promise);
    }

    @Override
    public void connect(
        ChannelHandlerContext ctx,
        SocketAddress remote,
        SocketAddress local,
        ChannelPromise promise)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.connect(remote, local, promise);
    }

    @Override
    public void disconnect(ChannelHandlerContext ctx, ChannelPromise promise) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.disconnect(promise);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.close(promise);
    }

    @Override
    public void deregister(ChannelHandlerContext ctx, ChannelPromise promise) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.deregister(promise);
    }

    @Override
    public void read(ChannelHandlerContext ctx) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.read();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.write(message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext ctx) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      ctx.flush();
    }
  }

  /** Both directions in one. */
  static final class LatencyHandler extends ChannelDuplexHandler {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      super.channelRead(ctx, message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      super.write(ctx, message, promise);
    }
  }

  /** The interface itself, without an adapter between. */
  abstract static class RawHandler implements ChannelInboundHandler {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
    }
  }

  /** The handler of one message type. */
  static final class GreetingHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws Exception {
      Thread.sleep(20); // expect: blocking-sleep via channelRead0
      ctx.writeAndFlush("Hello, " + name);
    }
  }

  /** Sets up a channel. */
  static final class ServerInitializer extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel channel) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep via initChannel
      channel.pipeline().addLast(new SessionHandler(), new GreetingHandler());
    }
  }

  /** An initialiser without a name of its own. */
  static ChannelInitializer<Channel> clientInitializer() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) throws Exception {
        Thread.sleep(1); // expect: blocking-sleep
        channel
            .pipeline()
            .addLast(
                new ChannelInboundHandlerAdapter() {
                  @Override
                  public void channelActive(ChannelHandlerContext ctx) throws Exception {
                    Thread.sleep(1); // expect: blocking-sleep
                  }
                });
      }
    };
  }

  /** Decoders run on the loop too. */
  static final class FrameDecoder extends ByteToMessageDecoder {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep via decode
      out.add(in.readRetainedSlice(in.readableBytes()));
    }

    @Override
    protected void decodeLast(ChannelHandlerContext ctx, ByteBuf in, List<Object> out)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
    }
  }

  static final class HeaderDecoder extends ReplayingDecoder<Void> {
    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      out.add(in.readInt());
    }
  }

  static final class OrderEncoder extends MessageToByteEncoder<String> {
    @Override
    protected void encode(ChannelHandlerContext ctx, String order, ByteBuf out) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep via encode
      out.writeBytes(order.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  static final class CommandDecoder extends MessageToMessageDecoder<String> {
    @Override
    protected void decode(ChannelHandlerContext ctx, String line, List<Object> out)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      out.add(line.trim());
    }
  }

  static final class CommandEncoder extends MessageToMessageEncoder<Integer> {
    @Override
    protected void encode(ChannelHandlerContext ctx, Integer code, List<Object> out)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      out.add(code.toString());
    }
  }

  static final class CommandCodec extends MessageToMessageCodec<String, Integer> {
    @Override
    protected void encode(ChannelHandlerContext ctx, Integer code, List<Object> out)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      out.add(code.toString());
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, String line, List<Object> out)
        throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
      out.add(Integer.valueOf(line));
    }
  }

  static final class ConnectionReaper extends IdleStateHandler {
    ConnectionReaper() {
      super(30, 0, 0);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext ctx, IdleStateEvent event) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep via channelIdle
      ctx.close();
    }
  }

  /** Does nothing that waits. */
  static final class EchoHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ctx.write(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
      ctx.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }
  }

  /** Has the name of a callback, and is no handler. */
  static final class Mailbox {
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      Thread.sleep(10);
    }
  }
}
