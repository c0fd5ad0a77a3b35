package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;

/** A name waits for the resolver; an address does not. */
final class Dns {
  private static final String WILDCARD = "0.0.0.0";

  private Dns() {}

  static final class ResolvingHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      ctx.write(InetAddress.getByName("backend.example")); // expect: blocking-dns-lookup via InetAddress#getByName
      ctx.write(InetAddress.getByName((String) message)); // expect: blocking-dns-lookup
      ctx.write(InetAddress.getAllByName("backend.example")); // expect: blocking-dns-lookup
      ctx.write(InetAddress.getLocalHost()); // expect: blocking-dns-lookup
      ctx.write(new InetSocketAddress("backend.example", 80)); // expect: blocking-dns-lookup
      ctx.write(address("backend.example")); // expect: blocking-dns-lookup via address
      InetSocketAddress peer = (InetSocketAddress) ctx.channel().remoteAddress();
      ctx.write(peer.getHostName()); // expect: blocking-dns-lookup
      ctx.write(peer.getAddress().getCanonicalHostName()); // expect: blocking-dns-lookup
    }

    private static InetSocketAddress address(String host) {
      return new InetSocketAddress(host, 80);
    }
  }

  static final class AddressHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws UnknownHostException {
      ctx.write(InetAddress.getByName("127.0.0.1"));
      ctx.write(InetAddress.getByName("::1"));
      ctx.write(new InetSocketAddress(WILDCARD, 8080));
      ctx.write(new InetSocketAddress(8080));
      ctx.write(InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
      ctx.write(InetAddress.getLoopbackAddress());
      ctx.write(InetSocketAddress.createUnresolved("backend.example", 80));
      InetSocketAddress peer = (InetSocketAddress) ctx.channel().remoteAddress();
      ctx.write(peer.getHostString());
      ctx.write(peer.getAddress().getHostAddress());
      ctx.write(new InetSocketAddress(peer.getAddress().getHostAddress(), 80));
      if (peer.isUnresolved()) {
        ctx.write(peer.getHostName());
      } else {
        ctx.write(peer.getHostName()); // expect: blocking-dns-lookup
      }
    }
  }

  /** Two URLs are compared by the addresses of their hosts. */
  static final class LinkHandler extends ChannelInboundHandlerAdapter {
    private final Set<URL> seen = new HashSet<>();
    private final Set<URI> known = new HashSet<>();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message)
        throws MalformedURLException {
      URI uri = URI.create((String) message);
      URL url = uri.toURL();
      ctx.write(url.equals(new URL("https://backend.example/"))); // expect: blocking-dns-lookup
      ctx.write(url.hashCode()); // expect: blocking-dns-lookup
      seen.add(url); // gap: blocking-dns-lookup (the set calls URL#hashCode)
      known.add(uri);
      ctx.write(uri.equals(URI.create("https://backend.example/")));
    }
  }
}
