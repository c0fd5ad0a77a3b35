package observed;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.Deflater;

/** Ways of waiting that take more than a line. */
final class Waiting {
  private static final int MILLIS = 20;

  private Waiting() {}

  static int sleep() throws InterruptedException {
    Thread.sleep(1);
    return 0;
  }

  static int timeUnit() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1);
    return 0;
  }

  static int park() {
    LockSupport.parkNanos(1_000_000);
    return 0;
  }

  static int await() throws InterruptedException {
    Object monitor = new Object();
    synchronized (monitor) {
      monitor.wait(1);
    }
    return 0;
  }

  static int join() throws InterruptedException {
    Thread other = Main.daemon(Waiting::pause, "waiting");
    other.start();
    other.join();
    return 0;
  }

  /** Completes on another thread, after a moment. */
  static CompletableFuture<String> later() {
    CompletableFuture<String> future = new CompletableFuture<>();
    Main.daemon(
            () -> {
              pause();
              future.complete("text");
            },
            "waiting")
        .start();
    return future;
  }

  /** Waits for a lock that another thread holds. */
  static int lock() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    CountDownLatch held = new CountDownLatch(1);
    Main.daemon(
            () -> {
              lock.lock();
              held.countDown();
              pause();
              lock.unlock();
            },
            "waiting")
        .start();
    spin(held);
    lock.lock();
    lock.unlock();
    return 0;
  }

  /** Waits for a monitor that another thread holds. */
  static int enter() {
    Object monitor = new Object();
    CountDownLatch held = new CountDownLatch(1);
    Main.daemon(
            () -> {
              synchronized (monitor) {
                held.countDown();
                pause();
              }
            },
            "waiting")
        .start();
    spin(held);
    synchronized (monitor) {
      return 0;
    }
  }

  /** Not by waiting: that is what is measured. */
  private static void spin(CountDownLatch held) {
    while (held.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int query(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows = connection.createStatement().executeQuery("select 1")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** With numbers that nobody has to wait for. */
  static KeyPair keys() throws NoSuchAlgorithmException {
    SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(1);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1_024, random);
    return generator.generateKeyPair();
  }

  static int deflate() {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(new byte[1 << 16]);
      deflater.finish();
      return deflater.deflate(new byte[1 << 16]);
    } finally {
      deflater.end();
    }
  }
}
