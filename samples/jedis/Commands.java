package samples.jedis;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.vertx.core.AbstractVerticle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisCluster;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.Transaction;

/** Every command is a round trip. */
final class Commands {
  private Commands() {}

  /** A connection from the pool. */
  static final class SessionHandler extends SimpleChannelInboundHandler<String> {
    private final JedisPool pool;

    SessionHandler(JedisPool pool) {
      this.pool = pool;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String token) {
      try (Jedis jedis = pool.getResource()) { // expect: blocking-datastore
        String user = jedis.get("session:" + token); // expect: blocking-datastore
        jedis.expire("session:" + token, 60L); // expect: blocking-datastore
        if (jedis.isBroken()) {
          ctx.close();
        }
        ctx.writeAndFlush(user);
      }
    }
  }

  /** Clients with a pool inside. */
  static final class Counters extends AbstractVerticle {
    private final JedisPooled jedis = new JedisPooled("localhost", 6379);
    private final JedisCluster cluster;

    Counters(JedisCluster cluster) {
      this.cluster = cluster;
    }

    @Override
    public void start() {
      vertx
          .eventBus()
          .<String>consumer("count", message -> message.reply(count(message.body()))); // expect: blocking-datastore via count
      vertx
          .eventBus()
          .<String>consumer("drop", message -> cluster.del(message.body())); // expect: blocking-datastore
      vertx
          .eventBus()
          .<String>consumer(
              "patient",
              message ->
                  vertx
                      .executeBlocking(() -> count(message.body()))
                      .onSuccess(message::reply)
                      .onFailure(failure -> message.fail(1, "no counter")));
    }

    private long count(String name) {
      return jedis.incr(name);
    }
  }

  /** Commands are collected until they are sent. */
  static final class BatchHandler extends SimpleChannelInboundHandler<Jedis> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Jedis jedis) {
      Pipeline pipeline = jedis.pipelined();
      Response<String> name = pipeline.get("name");
      pipeline.sync(); // expect: blocking-datastore
      ctx.write(name.get());
      Transaction transaction = jedis.multi();
      transaction.incr("count");
      ctx.writeAndFlush(transaction.exec()); // expect: blocking-datastore
    }
  }

  /** The fix. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final JedisPooled jedis;

    PatientHandler(JedisPooled jedis) {
      this.jedis = jedis;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String token) {
      workers.execute(() -> ctx.writeAndFlush(jedis.get("session:" + token)));
    }
  }
}
