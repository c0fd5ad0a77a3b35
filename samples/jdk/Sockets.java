package samples.jdk;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;

/** The JDK's sockets wait for the peer; a channel in non-blocking mode does not. */
final class Sockets {
  private Sockets() {}

  static final class ProxyHandler extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers;
    private final Bootstrap bootstrap;

    ProxyHandler(ExecutorService workers, Bootstrap bootstrap) {
      this.workers = workers;
      this.bootstrap = bootstrap;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      try (Socket socket = new Socket("backend.example", 9_000)) { // expect: blocking-socket-io via Socket
        socket.getOutputStream().write(1); // expect: blocking-socket-io
        InputStream in = socket.getInputStream();
        ctx.write(in.read()); // expect: blocking-socket-io
      }
      ctx.write(InetAddress.getLoopbackAddress().isReachable(100)); // expect: blocking-socket-io
      ctx.write(ask("status")); // expect: blocking-socket-io via ask
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws IOException {
      Socket socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress("10.0.0.7", 9_000), 500); // expect: blocking-socket-io
      workers.submit(() -> ask("status"));
      bootstrap
          .connect("backend.example", 9_000)
          .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    private static int ask(String question) throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), 9_000)) {
        socket.getOutputStream().write(question.length());
        return socket.getInputStream().read();
      }
    }
  }

  static final class ListenerHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) throws IOException {
      try (ServerSocket server = new ServerSocket(9_001)) {
        server.setSoTimeout(100);
        Socket peer = server.accept(); // expect: blocking-socket-io
        ctx.write(peer.isConnected());
      }
      try (DatagramSocket socket = new DatagramSocket()) {
        DatagramPacket packet = new DatagramPacket(new byte[64], 64);
        socket.receive(packet); // expect: blocking-socket-io
      }
    }
  }

  static final class ChannelHandler extends ChannelInboundHandlerAdapter {
    private final InetSocketAddress backend = new InetSocketAddress("10.0.0.7", 9_000);

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws IOException {
      try (SocketChannel channel = SocketChannel.open(backend)) { // expect: blocking-socket-io
        channel.read(ByteBuffer.allocate(64)); // expect: blocking-socket-io
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws IOException {
      SocketChannel channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.connect(backend);
      channel.read(ByteBuffer.allocate(64));
    }
  }
}
