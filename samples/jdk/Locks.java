package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;

/** A lock stops the loop only where another thread holds it for long: across a query, say. */
final class Locks {
  private Locks() {}

  /** Holds its lock across a query; whoever wants it waits as long. */
  static final class AccountCache {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> balances = new HashMap<>();
    private final DataSource database;

    AccountCache(DataSource database) {
      this.database = database;
    }

    /** Runs on a worker. */
    void reload(String account) throws SQLException {
      lock.lock();
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("update account set seen = now() where id = 1");
        balances.put(account, 1);
      } finally {
        lock.unlock();
      }
    }

    Integer balance(String account) {
      lock.lock();
      try {
        return balances.get(account);
      } finally {
        lock.unlock();
      }
    }

    Integer balanceIfFree(String account) {
      if (!lock.tryLock()) {
        return null;
      }
      try {
        return balances.get(account);
      } finally {
        lock.unlock();
      }
    }

    Integer balanceSoon(String account) throws InterruptedException {
      if (!lock.tryLock(50, TimeUnit.MILLISECONDS)) {
        return null;
      }
      try {
        return balances.get(account);
      } finally {
        lock.unlock();
      }
    }
  }

  static final class AccountHandler extends ChannelInboundHandlerAdapter {
    private final AccountCache accounts;
    private final ExecutorService workers;

    AccountHandler(AccountCache accounts, ExecutorService workers) {
      this.accounts = accounts;
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      ctx.write(accounts.balance((String) message)); // expect: blocking-lock via AccountCache#balance
      ctx.write(accounts.balanceIfFree((String) message));
      ctx.write(accounts.balanceSoon((String) message)); // expect: blocking-lock via AccountCache#balanceSoon
      workers.submit(
          () -> {
            accounts.reload((String) message);
            return null;
          });
    }
  }

  /** Holds its lock for a look into a map: nobody waits long. */
  static final class SessionHandler extends ChannelInboundHandlerAdapter {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> sessions = new HashMap<>();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      lock.readLock().lock();
      try {
        ctx.write(sessions.get((String) message));
      } finally {
        lock.readLock().unlock();
      }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      lock.writeLock().lock();
      try {
        sessions.put(ctx.name(), 1);
      } finally {
        lock.writeLock().unlock();
      }
    }

    @Override
    public synchronized void channelReadComplete(ChannelHandlerContext ctx) {
      sessions.clear();
    }
  }

  /** The same with monitors. */
  static final class RateTable {
    private final DataSource database;
    private int rate;

    RateTable(DataSource database) {
      this.database = database;
    }

    synchronized void reload() throws SQLException {
      try (Connection connection = database.getConnection()) {
        rate = connection.getHoldability();
      }
    }

    synchronized int rate() {
      return rate;
    }

    int rateUnlocked() {
      return rate;
    }
  }

  static final class RateHandler extends ChannelInboundHandlerAdapter {
    private final RateTable rates;

    RateHandler(RateTable rates) {
      this.rates = rates;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ctx.write(rates.rate()); // gap: blocking-lock (entering a monitor is no call)
      ctx.write(rates.rateUnlocked());
      synchronized (rates) { // gap: blocking-lock (entering a monitor is no call)
        ctx.write(rates.rateUnlocked());
      }
    }
  }
}
