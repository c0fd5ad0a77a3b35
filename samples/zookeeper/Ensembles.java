package samples.zookeeper;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.locks.InterProcessMutex;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.ZooKeeper;

/** Asking ZooKeeper, and asking it in the background. */
final class Ensembles {
  private Ensembles() {}

  /** The client itself. */
  static final class Plain extends SimpleChannelInboundHandler<String> {
    private final ZooKeeper keeper;

    Plain(ZooKeeper keeper) {
      this.keeper = keeper;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String path)
        throws KeeperException, InterruptedException {
      if (keeper.exists(path, event -> ctx.writeAndFlush(event.getPath())) == null) { // expect: blocking-remote-call
        keeper.create(path, new byte[0], ZooDefs.Ids.OPEN_ACL_UNSAFE, CreateMode.EPHEMERAL); // expect: blocking-remote-call
      }
      ctx.write(keeper.getData(path, false, null)); // expect: blocking-remote-call
      keeper.getData(path, false, (code, p, own, data, stat) -> ctx.writeAndFlush(data), null);
      ctx.writeAndFlush(keeper.getSessionId());
    }
  }

  /** Curator. */
  static final class Curated extends SimpleChannelInboundHandler<String> {
    private final CuratorFramework curator;
    private final InterProcessMutex mutex;
    private final ExecutorService workers;

    Curated(CuratorFramework curator, ExecutorService workers) {
      this.curator = curator;
      this.workers = workers;
      mutex = new InterProcessMutex(curator, "/lock");
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
      curator.blockUntilConnected(5, TimeUnit.SECONDS); // expect: blocking-remote-call
      mutex.acquire(); // expect: blocking-coordination
      ctx.writeAndFlush(curator.getState());
      mutex.release(); // expect: blocking-coordination
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String path) throws Exception {
      byte[] data = curator.getData().forPath(path); // expect: blocking-remote-call
      curator.create().creatingParentsIfNeeded().withMode(CreateMode.EPHEMERAL).forPath(path, data); // expect: blocking-remote-call
      curator.setData().forPath(path, data); // expect: blocking-remote-call
      curator.delete().deletingChildrenIfNeeded().forPath(path); // expect: blocking-remote-call
      curator.getData().inBackground((client, event) -> ctx.writeAndFlush(event)).forPath(path);
      curator.create().inBackground().forPath(path, data);
      workers.execute(() -> delete(path));
    }

    private void delete(String path) {
      try {
        curator.delete().forPath(path);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
