package samples.nosql;

import com.couchbase.client.java.Cluster;
import com.couchbase.client.java.Collection;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.IAtomicLong;
import com.hazelcast.map.IMap;
import com.influxdb.client.QueryApi;
import com.influxdb.client.WriteApi;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.spy.memcached.MemcachedClient;
import org.infinispan.client.hotrod.RemoteCache;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;

/** Stores and data grids. */
final class Stores {
  private Stores() {}

  /** Graphs, documents, measurements. */
  static final class StoreHandler extends SimpleChannelInboundHandler<String> {
    private final Driver neo4j;
    private final Collection couchbase;
    private final Cluster cluster;
    private final WriteApiBlocking writes;
    private final QueryApi queries;

    StoreHandler(
        Driver neo4j,
        Collection couchbase,
        Cluster cluster,
        WriteApiBlocking writes,
        QueryApi queries) {
      this.neo4j = neo4j;
      this.couchbase = couchbase;
      this.cluster = cluster;
      this.writes = writes;
      this.queries = queries;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      Session session = neo4j.session();
      Result found = session.run("match (n) return n"); // expect: blocking-datastore
      ctx.write(found.list()); // expect: blocking-datastore
      session.executeWriteWithoutResult(tx -> ctx.write(name)); // expect: blocking-datastore
      ctx.write(couchbase.get(name)); // expect: blocking-datastore
      ctx.write(cluster.query("select 1")); // expect: blocking-datastore
      ctx.write(couchbase.name() + cluster.bucket("a").name());
      writes.writeRecord(WritePrecision.MS, name); // expect: blocking-datastore
      ctx.writeAndFlush(queries.query(name)); // expect: blocking-datastore
    }
  }

  /** Data grids and caches. */
  static final class GridHandler extends SimpleChannelInboundHandler<String> {
    private final HazelcastInstance hazelcast;
    private final RemoteCache<String, String> infinispan;
    private final MemcachedClient memcached;

    GridHandler(
        HazelcastInstance hazelcast,
        RemoteCache<String, String> infinispan,
        MemcachedClient memcached) {
      this.hazelcast = hazelcast;
      this.infinispan = infinispan;
      this.memcached = memcached;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      IMap<String, String> map = hazelcast.getMap("users");
      ctx.write(map.getName() + map.get(name)); // expect: blocking-datastore
      ctx.write(map.computeIfAbsent(name, String::trim)); // expect: blocking-datastore
      IAtomicLong count = hazelcast.getCPSubsystem().getAtomicLong("count");
      ctx.write(count.incrementAndGet()); // expect: blocking-datastore
      ctx.write(infinispan.get(name)); // expect: blocking-datastore
      ctx.write(infinispan.putIfAbsent(name, name)); // expect: blocking-datastore
      ctx.write(infinispan.getName());
      ctx.writeAndFlush(memcached.get(name)); // expect: blocking-datastore
    }
  }

  /** The fixes. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Driver neo4j;
    private final Collection couchbase;
    private final WriteApi writes;
    private final QueryApi queries;
    private final IMap<String, String> map;

    PatientHandler(
        Driver neo4j,
        Collection couchbase,
        WriteApi writes,
        QueryApi queries,
        IMap<String, String> map) {
      this.neo4j = neo4j;
      this.couchbase = couchbase;
      this.writes = writes;
      this.queries = queries;
      this.map = map;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      neo4j
          .asyncSession()
          .runAsync("match (n) return n", Map.of())
          .whenComplete((found, failure) -> ctx.write(failure == null));
      couchbase.async().get(name).whenComplete((found, failure) -> ctx.write(failure == null));
      writes.writeRecord(WritePrecision.MS, name);
      queries.query(name, (cancellable, row) -> ctx.write(row));
      map.getAsync(name).whenComplete((user, failure) -> ctx.writeAndFlush(failure == null));
      workers.execute(() -> ctx.writeAndFlush(map.get(name)));
    }
  }

  /** A map of this JVM. */
  static final class LocalHandler extends SimpleChannelInboundHandler<String> {
    private final Map<String, String> users;

    LocalHandler(Map<String, String> users) {
      this.users = users;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      ctx.writeAndFlush(users.get(name));
    }
  }
}
