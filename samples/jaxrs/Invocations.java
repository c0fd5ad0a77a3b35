package samples.jaxrs;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;

/** The client of JAX-RS waits unless it is asked to call back. */
final class Invocations {
  private Invocations() {}

  /** A handler that asks another service. */
  static final class OrderHandler extends SimpleChannelInboundHandler<String> {
    private final WebTarget orders;

    OrderHandler(Client client) {
      this.orders = client.target("http://orders");
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String id) {
      ctx.write(orders.path(id).request().get(String.class)); // expect: blocking-http-client
      ctx.write(orders.request().post(Entity.text(id)).getStatus()); // expect: blocking-http-client
      Invocation delete = orders.path(id).request().buildDelete();
      ctx.writeAndFlush(delete.invoke(String.class)); // expect: blocking-http-client
    }
  }

  /** The fixes. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final WebTarget orders;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);

    PatientHandler(Client client) {
      this.orders = client.target("http://orders");
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String id) {
      Invocation.Builder request = orders.path(id).request();
      request
          .rx()
          .get(String.class)
          .whenComplete((order, failure) -> ctx.writeAndFlush(order == null ? "none" : order));
      workers.execute(() -> ctx.writeAndFlush(request.get(String.class)));
    }
  }

  /** The older generation. */
  static final class Stock {
    Mono<String> stock(Mono<String> article, javax.ws.rs.client.WebTarget stock) {
      return article.delayElement(java.time.Duration.ofMillis(5))
          .map(id -> stock.path(id).request().get(String.class)); // expect: blocking-http-client
    }
  }
}
