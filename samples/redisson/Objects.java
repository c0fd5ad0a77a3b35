package samples.redisson;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RAtomicLong;
import org.redisson.api.RBatch;
import org.redisson.api.RBucket;
import org.redisson.api.RLocalCachedMap;
import org.redisson.api.RLock;
import org.redisson.api.RMap;
import org.redisson.api.RSemaphore;
import org.redisson.api.RSet;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;

/** Every object is in the server: what asks it waits. */
final class Objects {
  private Objects() {}

  /** Values and collections. */
  static final class CartHandler extends SimpleChannelInboundHandler<String> {
    private final RedissonClient redisson;

    CartHandler(RedissonClient redisson) {
      this.redisson = redisson;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String customer) {
      RBucket<String> name = redisson.getBucket("name:" + customer);
      ctx.write(name.getName() + name.get()); // expect: blocking-datastore
      RMap<String, Integer> cart = redisson.getMap("cart:" + customer);
      cart.put("apple", 1); // expect: blocking-datastore
      ctx.write(cart.getOrDefault("pear", 0)); // expect: blocking-datastore
      cart.expire(1, TimeUnit.HOURS); // expect: blocking-datastore
      RSet<String> seen = redisson.getSet("seen");
      seen.add(customer); // expect: blocking-datastore
      RAtomicLong count = redisson.getAtomicLong("count");
      ctx.write(count.incrementAndGet()); // expect: blocking-datastore
      RTopic topic = redisson.getTopic("carts");
      topic.publish(customer); // expect: blocking-datastore
      RBatch batch = redisson.createBatch();
      batch.getBucket("last").setAsync(customer);
      batch.execute(); // expect: blocking-datastore
      ctx.flush();
    }
  }

  /** Locks and semaphores. */
  static final class StockHandler extends SimpleChannelInboundHandler<String> {
    private final RedissonClient redisson;

    StockHandler(RedissonClient redisson) {
      this.redisson = redisson;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String article) throws Exception {
      RLock lock = redisson.getLock("stock:" + article);
      lock.lock(); // expect: blocking-lock
      try {
        ctx.write(article);
      } finally {
        lock.unlock(); // expect: blocking-datastore
      }
      if (lock.tryLock(1, TimeUnit.SECONDS)) { // expect: blocking-datastore
        ctx.flush();
      }
      RSemaphore places = redisson.getSemaphore("places");
      places.acquire(); // expect: blocking-coordination
    }
  }

  /** A copy on this machine, and names of other objects. */
  static final class LocalHandler extends SimpleChannelInboundHandler<String> {
    private final RLocalCachedMap<String, Integer> prices;

    LocalHandler(RLocalCachedMap<String, Integer> prices) {
      this.prices = prices;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String article) {
      ctx.write(prices.get(article));
      ctx.write(prices.getLock(article).getName());
      ctx.writeAndFlush(prices.keySet().getClass());
    }
  }

  /** The fixes. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final RedissonClient redisson;

    PatientHandler(RedissonClient redisson) {
      this.redisson = redisson;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String customer) {
      redisson
          .<String>getBucket("name:" + customer)
          .getAsync()
          .whenComplete((name, failure) -> ctx.writeAndFlush(name == null ? "none" : name));
      workers.execute(
          () -> ctx.writeAndFlush(redisson.<String>getBucket("name:" + customer).get()));
    }
  }
}
