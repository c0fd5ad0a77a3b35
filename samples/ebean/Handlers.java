package samples.ebean;

import io.ebean.DB;
import io.ebean.Database;
import io.ebean.Query;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;

/** Ebean in a handler of Netty. */
final class Handlers extends SimpleChannelInboundHandler<Handlers.User> {
  private final Database database;
  private final ExecutorService workers;

  Handlers(Database database, ExecutorService workers) {
    this.database = database;
    this.workers = workers;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, User user) {
    database.save(user); // expect: blocking-orm
    Query<User> query = database.find(User.class).orderBy("name");
    ctx.write(query.findList()); // expect: blocking-orm
    ctx.write(query.where().eq("name", "Ada").findCount()); // expect: blocking-orm
    ctx.write(DB.find(User.class, 1)); // expect: blocking-orm
    database.sqlUpdate("delete from users").execute(); // expect: blocking-orm
    workers.execute(() -> database.delete(user));
    ctx.flush();
  }

  /** A row. */
  static final class User {}
}
