package samples.guava;

import com.google.common.eventbus.AsyncEventBus;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.ExecutorService;

/** Subscribers run where somebody posts, unless the bus has an executor. */
final class EventBuses extends ChannelInboundHandlerAdapter {
  private final EventBus bus = new EventBus();
  private final EventBus async;

  EventBuses(ExecutorService executor) {
    this.async = new AsyncEventBus(executor);
  }

  /** A message has come. */
  record Arrived(Object message) {}

  /** Somebody listens to it. */
  static final class Journal {
    @Subscribe
    void write(Arrived arrived) throws InterruptedException {
      Thread.sleep(5);
    }
  }

  void start() {
    bus.register(new Journal());
    async.register(new Journal());
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    bus.post(new Arrived(message)); // expect: blocking-sleep via write
    async.post(new Arrived(message));
    bus.post("nobody listens to text");
  }
}
