package samples.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logging and short internal locks are no findings; what is handed to them is looked at all the same. */
final class Barriers extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Barriers.class);
  private static final InternalLogger NETTY_LOG = InternalLoggerFactory.getInstance(Barriers.class);
  private static final java.util.logging.Logger JDK_LOG =
      java.util.logging.Logger.getLogger(Barriers.class.getName());
  private static final System.Logger SYSTEM_LOG = System.getLogger(Barriers.class.getName());

  private final Map<String, String> templates = new ConcurrentHashMap<>();
  private final Path folder = Path.of("templates");

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    LOG.info("received {}", message);
    LOG.atDebug().addKeyValue("channel", ctx.channel()).log("received");
    NETTY_LOG.debug("received {}", message);
    JDK_LOG.log(Level.FINE, "received {0}", message);
    SYSTEM_LOG.log(System.Logger.Level.DEBUG, "received {0}", message);
    System.out.println("received " + message);
    ctx.fireChannelRead(message);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    LOG.info("{} templates", count()); // expect: blocking-file-io via count > Files#list
    LOG.atInfo().addArgument(() -> count()).log("{} templates"); // expect: blocking-file-io via count
    JDK_LOG.info(() -> "templates: " + count()); // expect: blocking-file-io via count
    if (LOG.isDebugEnabled()) {
      LOG.debug("first: {}", template("index")); // expect: blocking-file-io via template
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    String index = templates.get("index");
    templates.putIfAbsent("index", "<html/>");
    String page = templates.computeIfAbsent("page", this::template); // expect: blocking-file-io via template
    String title =
        templates.computeIfAbsent(
            "title", name -> template(name)); // expect: blocking-file-io via template
    LOG.info("{} {} {}", index, page, title);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    LOG.error("closing", cause);
    cause.printStackTrace();
    ctx.close();
  }

  private long count() {
    try (var files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String template(String name) {
    try {
      return Files.readString(folder.resolve(name + ".html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
