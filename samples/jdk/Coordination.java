package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting for other threads: latches, queues, permits, threads, monitors. */
final class Coordination {
  private Coordination() {}

  static final class LatchHandler extends ChannelInboundHandlerAdapter {
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private final Phaser phaser = new Phaser(2);
    private final Exchanger<Object> exchanger = new Exchanger<>();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      ready.await(); // expect: blocking-coordination via CountDownLatch#await
      barrier.await(); // expect: blocking-coordination
      phaser.arriveAndAwaitAdvance(); // expect: blocking-coordination
      ctx.write(exchanger.exchange(message)); // expect: blocking-coordination
      if (ready.await(10, TimeUnit.MILLISECONDS)) { // expect: blocking-coordination
        ctx.flush();
      }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      ready.countDown();
      phaser.arrive();
      if (ready.getCount() == 0) {
        ctx.flush();
      }
    }
  }

  static final class QueueHandler extends ChannelInboundHandlerAdapter {
    private final BlockingQueue<Object> orders = new LinkedBlockingQueue<>(100);
    private final SynchronousQueue<Object> handOver = new SynchronousQueue<>();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      orders.put(message); // expect: blocking-coordination via BlockingQueue#put
      ctx.write(orders.take()); // expect: blocking-coordination
      ctx.write(orders.poll(5, TimeUnit.MILLISECONDS)); // expect: blocking-coordination
      handOver.put(message); // expect: blocking-coordination
      next(ctx); // expect: blocking-coordination via next > BlockingQueue#take
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      if (!orders.offer(ctx)) {
        ctx.close();
      }
      Object order = orders.poll();
      orders.add(order == null ? ctx : order);
      ctx.write(orders.peek());
    }

    private void next(ChannelHandlerContext ctx) throws InterruptedException {
      ctx.write(orders.take());
    }
  }

  static final class PermitHandler extends ChannelInboundHandlerAdapter {
    private final Semaphore permits = new Semaphore(10);

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      permits.acquire(); // expect: blocking-coordination
      permits.acquireUninterruptibly(2); // expect: blocking-coordination
      if (permits.tryAcquire(1, TimeUnit.SECONDS)) { // expect: blocking-coordination
        permits.release();
      }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
      if (permits.tryAcquire()) {
        permits.release();
      }
      if (permits.tryAcquire(0, TimeUnit.SECONDS)) {
        permits.release();
      }
    }
  }

  static final class ThreadHandler extends ChannelInboundHandlerAdapter {
    private final Object monitor = new Object();
    private boolean changed;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      Thread worker = new Thread(() -> ctx.write(message));
      worker.start();
      worker.join(); // expect: blocking-coordination via Thread#join
      worker.join(100); // expect: blocking-coordination
      synchronized (monitor) {
        while (!changed) {
          monitor.wait(); // expect: blocking-coordination via Object#wait
        }
      }
      LockSupport.parkNanos(1_000_000); // expect: blocking-coordination
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      synchronized (monitor) {
        changed = true;
        monitor.notifyAll();
      }
    }
  }

  static final class ConditionHandler extends ChannelInboundHandlerAdapter {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      lock.lock();
      try {
        filled.await(); // expect: blocking-coordination via Condition#await
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      lock.lock();
      try {
        filled.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
