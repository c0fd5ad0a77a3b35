package samples.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Many objects of one interface: who goes through all of them calls each; who takes one by what it
 * says of itself leaves open which.
 */
final class Plugins extends ChannelInboundHandlerAdapter {
  private final List<Plugin> plugins;
  private final Plugin usual;

  Plugins(List<Plugin> plugins, Plugin usual) {
    this.plugins = plugins;
    this.usual = usual;
  }

  /** Has many implementations, one of which waits. */
  interface Plugin {
    boolean supports(Object message);

    String accept(Object message);
  }

  /** Whatever it is about. */
  abstract static class Quick implements Plugin {
    @Override
    public boolean supports(Object message) {
      return message.hashCode() > getClass().hashCode();
    }
  }

  /** Nothing but memory. */
  static final class Lines extends Quick {
    @Override
    public String accept(Object message) {
      return message + "\n";
    }
  }

  /** Nothing but memory. */
  static final class Words extends Quick {
    @Override
    public String accept(Object message) {
      return message + " ";
    }
  }

  /** Nothing but memory. */
  static final class Marks extends Quick {
    @Override
    public String accept(Object message) {
      return message + "!";
    }
  }

  /** Nothing but memory. */
  static final class Brackets extends Quick {
    @Override
    public String accept(Object message) {
      return "(" + message + ")";
    }
  }

  /** Nothing but memory. */
  static final class Dots extends Quick {
    @Override
    public String accept(Object message) {
      return message + "…";
    }
  }

  /** Nothing but memory. */
  static final class Quotes extends Quick {
    @Override
    public String accept(Object message) {
      return "'" + message + "'";
    }
  }

  /** Asks somebody. */
  static final class Remote extends Quick {
    @Override
    public String accept(Object message) {
      pause();
      return message.toString();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    for (Plugin plugin : plugins) {
      plugin.accept(message); // expect: blocking-sleep via Remote#accept > pause
    }
    plugins.forEach(plugin -> plugin.accept(message)); // expect: blocking-sleep
    List<String> said =
        plugins.stream()
            .map(plugin -> plugin.accept(message)) // expect: blocking-sleep
            .collect(Collectors.toList());
    ctx.fireChannelRead(said);
    for (Plugin plugin : plugins) {
      accept(plugin, message); // expect: blocking-sleep via accept > Remote#accept > pause
      acceptIfMeant(plugin, message);
    }
  }

  private static void accept(Plugin plugin, Object message) {
    plugin.accept(message);
  }

  private static void acceptIfMeant(Plugin plugin, Object message) {
    if (plugin.supports(message)) {
      plugin.accept(message);
    }
  }

  /** What a method gives is a collection like any other. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    for (Plugin plugin : all()) {
      plugin.accept(ctx); // expect: blocking-sleep via Remote#accept > pause
    }
  }

  private Collection<Plugin> all() {
    return new ArrayList<>(plugins);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    for (Plugin plugin : plugins) {
      if (plugin.supports(event)) {
        plugin.accept(event); // possible: blocking-sleep (one says that it is meant)
      }
    }
    for (Plugin plugin : plugins) {
      if (!plugin.supports(event)) {
        continue;
      }
      plugin.accept(event); // possible: blocking-sleep (one says that it is meant)
    }
    plugins.stream()
        .filter(plugin -> plugin.supports(event))
        .forEach(plugin -> plugin.accept(event)); // possible: blocking-sleep (one says so)
    plugins.stream()
        .filter(plugin -> plugin.supports(event))
        .findFirst()
        .ifPresent(plugin -> plugin.accept(event)); // possible: blocking-sleep (one says so)
    usual.accept(event); // possible: blocking-sleep (many, and one of them)
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
