package samples.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Code that starts and stops a server runs on its own thread, and may wait. */
final class StartUp {
  private static final String BANNER = banner();

  private final EventLoopGroup loops = new NioEventLoopGroup();
  private final Properties settings = new Properties();

  public static void main(String[] arguments) throws Exception {
    StartUp server = new StartUp();
    server.configure(Path.of(arguments[0]));
    Channel channel = server.start(8080);
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    System.out.println(BANNER);
    channel.closeFuture().sync();
  }

  private void configure(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    }
  }

  private Channel start(int port) throws InterruptedException {
    return new ServerBootstrap()
        .group(loops)
        .channel(NioServerSocketChannel.class)
        .childHandler(new ReconnectHandler(this))
        .bind(port)
        .sync()
        .channel();
  }

  private void stop() {
    loops.shutdownGracefully().syncUninterruptibly();
  }

  private static String banner() {
    try {
      return Files.readString(Path.of("banner.txt"));
    } catch (IOException e) {
      return "";
    }
  }

  /** The same method, called from a callback. */
  static final class ReconnectHandler extends ChannelInboundHandlerAdapter {
    private final StartUp server;

    ReconnectHandler(StartUp server) {
      this.server = server;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
      server.start(8081); // expect: blocking-future-wait via start > ChannelFuture#sync
    }

    @Override
    public void channelUnregistered(ChannelHandlerContext ctx) throws Exception {
      ctx.channel().closeFuture().await(); // expect: blocking-future-wait
      ctx.channel().closeFuture().get(); // expect: blocking-future-wait
      ctx.channel().close().awaitUninterruptibly(1_000); // expect: blocking-future-wait
      ctx.channel().close().syncUninterruptibly(); // expect: blocking-future-wait
      ctx.channel().closeFuture().addListener(future -> ctx.fireChannelUnregistered());
    }
  }
}
