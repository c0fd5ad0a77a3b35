package samples.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way from a callback to the call that waits: the finding stands where it begins. */
final class HelpersAndPaths {
  private HelpersAndPaths() {}

  /** One to four calls away. */
  static final class JournalHandler extends ChannelInboundHandlerAdapter {
    private final Journal journal = new Journal();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      pause(); // expect: blocking-sleep via pause > Thread#sleep
      audit(message); // expect: blocking-sleep via audit > pause > Thread#sleep
      journal.append(message); // expect: blocking-sleep via Journal#append > write > sync > Thread#sleep
      Journal.rotate(); // expect: blocking-sleep via Journal#rotate
      ctx.fireChannelRead(message);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      remember(ctx);
      this.audit("connected"); // expect: blocking-sleep via audit
      new Journal().append("connected"); // expect: blocking-sleep via append
      new Snapshot(); // expect: blocking-sleep via Snapshot
    }

    private void audit(Object message) {
      if (message != null) {
        pause();
      }
    }

    private void pause() {
      sleep(10);
    }

    private void remember(ChannelHandlerContext ctx) {
      ctx.channel().id().asLongText();
    }
  }

  /** Writes to a slow disk. */
  static final class Journal {
    void append(Object entry) {
      write(entry.toString());
    }

    private void write(String line) {
      if (!line.isEmpty()) {
        sync();
      }
    }

    private void sync() {
      sleep(5);
    }

    static void rotate() {
      sleep(100);
    }
  }

  /** Waits in its constructor. */
  static final class Snapshot {
    private final long taken;

    Snapshot() {
      sleep(1);
      taken = System.nanoTime();
    }

    long taken() {
      return taken;
    }
  }

  /** An interface of the project with one implementation: that one is called. */
  interface OrderRepository {
    int count(String customer);
  }

  static final class RemoteOrderRepository implements OrderRepository {
    @Override
    public int count(String customer) {
      sleep(20);
      return customer.length();
    }
  }

  static final class OrderHandler extends ChannelInboundHandlerAdapter {
    private final OrderRepository orders;

    OrderHandler(OrderRepository orders) {
      this.orders = orders;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      int count = orders.count((String) message); // expect: blocking-sleep via RemoteOrderRepository#count
      ctx.write(count);
    }
  }

  /** Three implementations, one of which waits: likely. */
  interface TariffSource {
    int price(String article);
  }

  static final class FixedTariffs implements TariffSource {
    @Override
    public int price(String article) {
      return 100;
    }
  }

  static final class CachedTariffs implements TariffSource {
    @Override
    public int price(String article) {
      return article.length();
    }
  }

  static final class RemoteTariffs implements TariffSource {
    @Override
    public int price(String article) {
      sleep(80);
      return 1;
    }
  }

  static final class TariffHandler extends ChannelInboundHandlerAdapter {
    private final TariffSource tariffs;
    private final TariffSource fixed = new FixedTariffs();

    TariffHandler(TariffSource tariffs) {
      this.tariffs = tariffs;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ctx.write(tariffs.price("bread")); // expect: blocking-sleep via RemoteTariffs#price
      ctx.write(fixed.price("milk"));
      TariffSource cached = new CachedTariffs();
      ctx.write(cached.price("salt"));
    }
  }

  /** Six implementations, one of which waits: only possible, which is hidden. */
  sealed interface Step permits Parse, Check, Route, Sign, Pack, Ship {
    void run();
  }

  record Parse() implements Step {
    @Override
    public void run() {}
  }

  record Check() implements Step {
    @Override
    public void run() {}
  }

  record Route() implements Step {
    @Override
    public void run() {}
  }

  record Sign() implements Step {
    @Override
    public void run() {}
  }

  record Pack() implements Step {
    @Override
    public void run() {}
  }

  record Ship() implements Step {
    @Override
    public void run() {
      sleep(1_000);
    }
  }

  static final class WorkflowHandler extends ChannelInboundHandlerAdapter {
    private final List<Step> steps;

    WorkflowHandler(List<Step> steps) {
      this.steps = steps;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      steps.get(0).run();
      Step last = new Ship();
      last.run(); // expect: blocking-sleep via Ship#run
    }
  }

  /** A template: the subclass fills in what waits. */
  abstract static class CommandHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      prepare();
      execute((String) message); // expect: blocking-sleep via BackupHandler#execute
    }

    protected abstract void execute(String command);

    protected void prepare() {}

    /** For subclasses. */
    protected void settle() {
      sleep(3);
    }
  }

  static final class BackupHandler extends CommandHandler {
    @Override
    protected void execute(String command) {
      sleep(500);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      super.settle(); // expect: blocking-sleep via CommandHandler#settle
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
      super.channelInactive(ctx);
      settle(); // expect: blocking-sleep
    }
  }

  /** The finding stands in the base class, whose callback it is. */
  static class GateHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      sleep(2); // expect: blocking-sleep
      super.channelRead(ctx, message);
    }
  }

  static final class InnerGateHandler extends GateHandler {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      super.channelRead(ctx, message);
    }
  }

  /** Calls itself, and others that call it. */
  static final class TreeHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      visit(12); // expect: blocking-sleep via visit
      even(7); // expect: blocking-sleep via even > odd
      descend(3);
    }

    private void visit(int depth) {
      if (depth > 0) {
        visit(depth - 1);
        visit(depth - 2);
      } else {
        sleep(1);
      }
    }

    private void even(int n) {
      if (n > 0) {
        odd(n - 1);
      }
    }

    private void odd(int n) {
      if (n > 0) {
        even(n - 1);
      }
      sleep(1);
    }

    private void descend(int depth) {
      if (depth > 0) {
        descend(depth - 1);
      }
    }
  }

  /** What a generic function does is what it is given. */
  static final class RetryHandler extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Runnable reconnect = () -> sleep(40); // expect: blocking-sleep
    private final Runnable report = () -> sleep(40);

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      String answer = retry(() -> load(message)); // expect: blocking-sleep via load
      ctx.write(answer);
      ctx.write(retry(this::fetch)); // expect: blocking-sleep via fetch
      ctx.write(
          retry(
              new Supplier<String>() {
                @Override
                public String get() {
                  return load(message); // expect: blocking-sleep
                }
              }));
      ctx.write(retry(() -> "cached"));
      ctx.write(patiently(() -> "cached")); // expect: blocking-sleep via patiently
      List.of(message, ctx).forEach(each -> load(each)); // expect: blocking-sleep via load
      List.of(message).stream().map(this::load).forEach(ctx::write); // expect: blocking-sleep via load
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      inline(() -> sleep(1)); // expect: blocking-sleep
      pooled(() -> sleep(1));
      onWorkers(() -> load("configuration"));
      onWorkers(this::fetch);
      onWorkers(RetryHandler::new);
      Runnable task = () -> sleep(60);
      workers.execute(task);
      Runnable now = () -> sleep(60); // expect: blocking-sleep
      now.run();
      Function<String, String> loader = this::load; // expect: blocking-sleep via load
      ctx.write(loader.apply("configuration"));
      Consumer<String> never = name -> sleep(60);
      ctx.attr(io.netty.util.AttributeKey.valueOf("never")).set(never);
      reconnect.run();
      workers.execute(report);
    }

    private void inline(Runnable action) {
      action.run();
    }

    private void pooled(Runnable action) {
      workers.execute(action);
    }

    private void onWorkers(Supplier<?> action) {
      pooled(() -> action.get());
    }

    private static <T> T retry(Supplier<T> action) {
      try {
        return action.get();
      } catch (IllegalStateException e) {
        return action.get();
      }
    }

    private static <T> T patiently(Supplier<T> action) {
      sleep(10);
      return action.get();
    }

    private String load(Object key) {
      sleep(15);
      return key.toString();
    }

    private String fetch() {
      sleep(15);
      return "fetched";
    }
  }

  /** Private, and called by nobody; or never handed over. */
  static final class QuietHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ctx.write(message);
    }

    private void unused() {
      sleep(1);
    }

    void byHand() {
      unused();
      sleep(1);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
