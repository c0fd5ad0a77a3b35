package samples.reactornetty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.TcpClient;

/** Starting and stopping servers from an event loop. */
final class StartUp extends ChannelInboundHandlerAdapter {
  private DisposableServer server;

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    server = HttpServer.create().port(8080).bindNow(); // expect: blocking-reactive-wait
    Connection connection = TcpClient.create().port(9090).connectNow(); // expect: blocking-reactive-wait
    connection.disposeNow(); // expect: blocking-reactive-wait
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    server.dispose();
    HttpServer.create()
        .port(8081)
        .bind()
        .subscribe(bound -> ctx.fireUserEventTriggered(bound), ctx::fireExceptionCaught);
  }
}
