package observed;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What the samples talk to: all of it on the loopback, and in this JVM. */
final class Servers implements AutoCloseable {
  /** Until whoever asked has said what is to happen with the answer. */
  private static final Duration LATER = Duration.ofMillis(30);

  private final DisposableServer http =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .handle((request, response) ->
              response
                  .status(Quick.failing ? 500 : 200)
                  .sendString(Mono.just("a").delayElement(LATER)))
          .bindNow();
  private final EventLoopGroup loops = new NioEventLoopGroup(4);
  private final Channel sink;
  private final Channel peer;
  private final Channel redis;
  private final int postgres;
  private final ExecutorService pool =
      Executors.newFixedThreadPool(2, work -> Main.daemon(work, "pool-0-thread-0"));

  Servers() throws InterruptedException, SQLException {
    sink = listen(new Sink());
    peer = listen(new Peer());
    redis = listen(new RedisServer());
    postgres = Databases.postgres();
  }

  private Channel listen(ChannelHandler handler) throws InterruptedException {
    return new ServerBootstrap()
        .group(loops)
        .channel(NioServerSocketChannel.class)
        .childHandler(handler)
        .bind("127.0.0.1", 0)
        .sync()
        .channel();
  }

  /** A client of a server that answers everything. */
  WebClient client() {
    return WebClient.create(url());
  }

  /** Where that server is. */
  String url() {
    return "http://127.0.0.1:" + http.port();
  }

  /** Where a Redis server is. */
  String redis() {
    return "redis://127.0.0.1:" + port(redis);
  }

  /** The port where PostgreSQL's protocol is spoken. */
  int postgres() {
    return postgres;
  }

  /** The port of a peer that has something to say to whoever comes. */
  int peer() {
    return port(peer);
  }

  private static int port(Channel server) {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  EventLoopGroup loops() {
    return loops;
  }

  /** A connection with a peer that swallows everything. */
  Channel channel() throws InterruptedException {
    return connect(loops);
  }

  /** The same, on other loops. */
  Channel connect(EventLoopGroup group) throws InterruptedException {
    return new Bootstrap()
        .group(group)
        .channel(NioSocketChannel.class)
        .handler(new Passive())
        .connect(sink.localAddress())
        .sync()
        .channel();
  }

  /** Completes on its loop, after a moment. */
  Promise<Object> promise() {
    Promise<Object> promise = loops.next().newPromise();
    loops.schedule(() -> promise.trySuccess("a"), 50, TimeUnit.MILLISECONDS);
    return promise;
  }

  /** Completes on a pool, after a moment. */
  CompletableFuture<Object> later(Object value) {
    CompletableFuture<Object> future = new CompletableFuture<>();
    pool.execute(() -> {
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      future.complete(value);
    });
    return future;
  }

  @Override
  public void close() {
    http.dispose();
    loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
  }

  @ChannelHandler.Sharable
  private static final class Sink extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      io.netty.util.ReferenceCountUtil.release(message);
    }
  }

  @ChannelHandler.Sharable
  private static final class Peer extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      ctx.writeAndFlush(Unpooled.wrappedBuffer(Arguments.bytes()));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      io.netty.util.ReferenceCountUtil.release(message);
    }
  }

  private static final class Passive extends ChannelInboundHandlerAdapter {}
}
