package samples.mongodb;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.ObjectId;
import reactor.core.publisher.Flux;

/** What describes a query is silent; it runs where elements are asked for. */
final class Queries {
  private Queries() {}

  /** Orders of a customer. */
  static final class OrderHandler extends SimpleChannelInboundHandler<String> {
    private final MongoCollection<Document> orders;

    OrderHandler(MongoDatabase database) {
      this.orders = database.getCollection("orders");
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String customer) {
      FindIterable<Document> found =
          orders.find(Filters.eq("customer", customer)).sort(Sorts.descending("date")).limit(10);
      ctx.write(found.first()); // expect: blocking-datastore
      for (Document order : found) { // gap: blocking-datastore (a loop is not seen to ask for elements)
        ctx.write(order);
      }
      ctx.write(found.into(new ArrayList<>())); // expect: blocking-datastore
      found.map(Document::toJson).forEach(ctx::write); // expect: blocking-datastore
      try (MongoCursor<Document> cursor = found.iterator()) { // expect: blocking-datastore
        ctx.write(cursor.next()); // expect: blocking-datastore
      }
      orders.insertOne(new Document("customer", customer)); // expect: blocking-datastore
      ctx.writeAndFlush(orders.countDocuments()); // expect: blocking-datastore
    }
  }

  /** Databases, sessions and files. */
  static final class AdminHandler extends SimpleChannelInboundHandler<ObjectId> {
    private final MongoDatabase database;
    private final GridFSBucket files;

    AdminHandler(MongoDatabase database, GridFSBucket files) {
      this.database = database;
      this.files = files;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ObjectId id) {
      ctx.write(database.runCommand(new Document("ping", 1))); // expect: blocking-datastore
      ctx.write(database.getName());
      GridFSDownloadStream in = files.openDownloadStream(id);
      ctx.write(in.read()); // expect: blocking-datastore
      files.delete(id); // expect: blocking-datastore
    }

    static void commit(ChannelHandlerContext ctx, ClientSession session) {
      ctx.executor().execute(session::commitTransaction); // expect: blocking-datastore
    }
  }

  /** The same on a worker, and with the driver that does not wait. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final MongoCollection<Document> orders;
    private final com.mongodb.reactivestreams.client.MongoCollection<Document> reactive;

    PatientHandler(
        MongoCollection<Document> orders,
        com.mongodb.reactivestreams.client.MongoCollection<Document> reactive) {
      this.orders = orders;
      this.reactive = reactive;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String customer) {
      workers.execute(() -> ctx.writeAndFlush(orders.countDocuments()));
      Flux.from(reactive.find(Filters.eq("customer", customer)).first())
          .subscribe(ctx::writeAndFlush, ctx::fireExceptionCaught);
    }
  }
}
