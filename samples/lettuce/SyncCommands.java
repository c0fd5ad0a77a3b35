package samples.lettuce;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.api.sync.RedisStringCommands;
import io.lettuce.core.cluster.api.sync.RedisAdvancedClusterCommands;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The synchronous commands wait, their twins do not. */
final class SyncCommands {
  private SyncCommands() {}

  /** Sessions in a cache. */
  static final class SessionHandler extends SimpleChannelInboundHandler<String> {
    private final StatefulRedisConnection<String, String> connection;

    SessionHandler(StatefulRedisConnection<String, String> connection) {
      this.connection = connection;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String token) {
      RedisCommands<String, String> commands = connection.sync();
      ctx.write(commands.hgetall("session:" + token)); // expect: blocking-datastore
      ctx.write(commands.expire("session:" + token, 60)); // expect: blocking-datastore
      ctx.writeAndFlush(commands.isOpen() && commands.getStatefulConnection().isOpen());
    }
  }

  /** A part of the commands, a cluster, a connection of its own. */
  static final class OtherHandler extends SimpleChannelInboundHandler<String> {
    private final RedisStringCommands<String, String> strings;
    private final RedisAdvancedClusterCommands<String, String> cluster;
    private final RedisClient client;

    OtherHandler(
        RedisStringCommands<String, String> strings,
        RedisAdvancedClusterCommands<String, String> cluster,
        RedisClient client) {
      this.strings = strings;
      this.cluster = cluster;
      this.client = client;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      ctx.write(strings.incr(name)); // expect: blocking-datastore
      ctx.write(cluster.del(name)); // expect: blocking-datastore
      ctx.write(cluster.upstream().size());
      ctx.write(cluster.upstream().commands().ping()); // expect: blocking-datastore
      client.connect().closeAsync(); // expect: blocking-datastore, dropped-future
    }
  }

  /** The fixes. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final StatefulRedisConnection<String, String> connection;

    PatientHandler(StatefulRedisConnection<String, String> connection) {
      this.connection = connection;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String token) {
      connection
          .async()
          .get(token)
          .whenComplete((user, failure) -> ctx.writeAndFlush(user == null ? "none" : user));
      connection.reactive().get(token).subscribe(ctx::writeAndFlush, ctx::fireExceptionCaught);
      workers.execute(() -> ctx.writeAndFlush(connection.sync().get(token)));
    }
  }
}
