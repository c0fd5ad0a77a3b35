package samples.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A branch that the caller's argument rules out is not a way. */
final class Switches {
  private Switches() {}

  static final class SessionHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      connect(false); // expect: blocking-sleep via connect > pause
      open(true);
      finish(true, true);
      finish(true, false); // expect: blocking-sleep via finish > connect > pause
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      connect(true);
      open(false); // expect: blocking-sleep via open > pause
      connect(ctx.channel().isActive()); // expect: blocking-sleep
      each(List.of(message), true);
      each(List.of(message), false); // expect: blocking-sleep via each > pause
    }

    private void connect(boolean again) {
      if (again) {
        return;
      }
      pause();
    }

    private void open(boolean fast) {
      if (!fast) {
        pause();
      }
    }

    private void finish(boolean done, boolean again) {
      if (done) {
        connect(again);
      }
    }

    private void each(List<Object> messages, boolean quick) {
      messages.forEach(
          message -> {
            if (!quick) {
              pause();
            }
          });
    }

    private static void pause() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What waits for no time, or for nothing that is given. */
  static final class QueueHandler extends ChannelInboundHandlerAdapter {
    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(16);

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws InterruptedException {
      retryOffer(message, 0, TimeUnit.MILLISECONDS); // harmless: blocking-coordination (not for any time)
      retryOffer(message, 50, TimeUnit.MILLISECONDS); // expect: blocking-coordination via retryOffer
      later(message, 0L); // harmless: blocking-coordination (not for any time)
      later(message, 20L); // expect: blocking-coordination via later > retryOffer
      log(message, null);
      log(message, new StringBuilder()); // expect: blocking-sleep via log > pause
      skip(message, null); // expect: blocking-sleep via skip > pause
      skip(message, new StringBuilder());
    }

    void greet(StringBuilder to) {
      to.append("hello");
      skip("greeting", to);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      StringBuilder line = (StringBuilder) event;
      skip(event, line); // expect: blocking-sleep via skip > pause
      greet(line);
    }

    private boolean retryOffer(Object message, long time, TimeUnit unit) throws InterruptedException {
      return queue.offer(message, time, unit);
    }

    private boolean later(Object message, long time) throws InterruptedException {
      return retryOffer(message, time, TimeUnit.SECONDS);
    }

    private void log(Object message, StringBuilder to) {
      if (to != null) {
        SessionHandler.pause();
      }
    }

    private void skip(Object message, StringBuilder to) {
      if (to == null) {
        SessionHandler.pause();
      }
    }
  }

  /** What a lookup may do is said by an object, and some of these are made with constants. */
  interface LookupOptions {
    LookupOptions OFF = lookups().dnsEnabled(false).cached(true).build();
    LookupOptions ON = lookups().dnsEnabled(true).cached(true).build();

    boolean dnsEnabled();

    static LookupOptions disabled() {
      return OFF;
    }

    static Builder lookups() {
      return new Builder();
    }

    /** Makes options. */
    final class Builder {
      private boolean dns;
      private boolean cached;

      Builder dnsEnabled(boolean enabled) {
        this.dns = enabled;
        return this;
      }

      Builder cached(boolean kept) {
        this.cached = kept;
        return this;
      }

      LookupOptions build() {
        return () -> dns;
      }
    }
  }

  static final class LookupHandler extends ChannelInboundHandlerAdapter {
    private final LookupOptions options;

    LookupHandler(LookupOptions options) {
      this.options = options;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws UnknownHostException {
      String host = String.valueOf(message);
      lookUp(host, LookupOptions.disabled());
      lookUp(host, LookupOptions.OFF);
      lookUp(host, LookupOptions.ON); // expect: blocking-dns-lookup via lookUp
      lookUp(host, options); // expect: blocking-dns-lookup via lookUp
    }

    private static void lookUp(String host, LookupOptions options) throws UnknownHostException {
      if (options.dnsEnabled()) {
        InetAddress.getByName(host);
      }
    }
  }

  /** What a helper does that takes several things depends on which it is given. */
  static final class GenericHandler extends ChannelInboundHandlerAdapter {
    /** How a thing has changed. */
    enum Change {
      ADDED,
      REMOVED
    }

    static class Plugin {}

    static final class NamedPlugin extends Plugin {}

    static final class Rule {}

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      changed(new Plugin(), Change.ADDED); // expect: blocking-sleep
      changed(new NamedPlugin(), Change.ADDED); // expect: blocking-sleep
      changed(new Plugin(), Change.REMOVED);
      changed(new Rule(), Change.ADDED);
      changed(message, Change.ADDED); // expect: blocking-sleep
    }

    void later(Rule rule, Plugin plugin, ChannelHandlerContext ctx) {
      ctx.executor().execute(() -> added(rule));
      ctx.channel().eventLoop().execute(() -> added(plugin)); // expect: blocking-sleep
    }

    private <T> void changed(T thing, Change change) {
      if (change == Change.ADDED) {
        Optional.of(thing).ifPresent(some -> added(thing));
      } else if (change == Change.REMOVED) {
        Optional.of(thing).ifPresent(some -> removed(thing));
      }
    }

    private <T> void added(T thing) {
      if (thing instanceof Plugin) {
        SessionHandler.pause();
      } else if (thing instanceof Rule) {
        thing.hashCode();
      }
    }

    private <T> void removed(T thing) {
      if (thing instanceof Rule rule) {
        SessionHandler.pause();
      }
    }
  }
}
