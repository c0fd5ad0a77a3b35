package observed;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.redis.ArrayRedisMessage;
import io.netty.handler.codec.redis.ErrorRedisMessage;
import io.netty.handler.codec.redis.FullBulkStringRedisMessage;
import io.netty.handler.codec.redis.IntegerRedisMessage;
import io.netty.handler.codec.redis.RedisArrayAggregator;
import io.netty.handler.codec.redis.RedisBulkStringAggregator;
import io.netty.handler.codec.redis.RedisDecoder;
import io.netty.handler.codec.redis.RedisEncoder;
import io.netty.handler.codec.redis.RedisMessage;
import io.netty.handler.codec.redis.SimpleStringRedisMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** As much of a Redis server as its clients need to begin: every key has a value. */
final class RedisServer extends ChannelInitializer<Channel> {
  @Override
  protected void initChannel(Channel channel) {
    channel
        .pipeline()
        .addLast(
            new RedisDecoder(),
            new RedisBulkStringAggregator(),
            new RedisArrayAggregator(),
            new RedisEncoder(),
            new Commands());
  }

  private static final int LATER = 30;

  private static final class Commands extends SimpleChannelInboundHandler<ArrayRedisMessage> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ArrayRedisMessage command) {
      List<String> words = command.children().stream().map(Commands::text).toList();
      switch (words.get(0).toUpperCase(Locale.ROOT)) {
        // When whoever asked has said what is to happen with it.
        case "GET" ->
            ctx.executor()
                .schedule(() -> ctx.writeAndFlush(bulk("a")), LATER, TimeUnit.MILLISECONDS);
        case "PING" -> ctx.writeAndFlush(new SimpleStringRedisMessage("PONG"));
        case "SUBSCRIBE" -> {
          String name = words.get(1);
          ctx.write(array(bulk("subscribe"), bulk(name), new IntegerRedisMessage(1)));
          ctx.writeAndFlush(array(bulk("message"), bulk(name), bulk("a")));
        }
        case "CLIENT", "SELECT", "QUIT" -> ctx.writeAndFlush(new SimpleStringRedisMessage("OK"));
        // The older protocol is enough.
        default -> ctx.writeAndFlush(new ErrorRedisMessage("ERR unknown command"));
      }
    }

    private static String text(RedisMessage word) {
      return ((FullBulkStringRedisMessage) word).content().toString(StandardCharsets.UTF_8);
    }

    private static RedisMessage bulk(String text) {
      return new FullBulkStringRedisMessage(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
    }

    private static RedisMessage array(RedisMessage... parts) {
      return new ArrayRedisMessage(List.of(parts));
    }
  }
}
