package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Every round trip to a database is a wait. */
final class Jdbc {
  private Jdbc() {}

  /** Asks the database itself. */
  static final class StockHandler extends SimpleChannelInboundHandler<String> {
    private final DataSource database;

    StockHandler(DataSource database) {
      this.database = database;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String article) throws SQLException {
      try (Connection connection = database.getConnection(); // expect: blocking-jdbc via DataSource#getConnection
          PreparedStatement query =
              connection.prepareStatement("select stock from article where id = ?")) {
        query.setString(1, article);
        try (ResultSet rows = query.executeQuery()) { // expect: blocking-jdbc via PreparedStatement#executeQuery
          while (rows.next()) { // expect: blocking-jdbc
            ctx.write(rows.getInt(1));
          }
        }
      }
    }
  }

  /** Asks through a repository. */
  static final class ArticleHandler extends SimpleChannelInboundHandler<String> {
    private final ArticleRepository articles;
    private final ExecutorService workers;

    ArticleHandler(ArticleRepository articles, ExecutorService workers) {
      this.articles = articles;
      this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws SQLException {
      List<Integer> ids = articles.find(name); // expect: blocking-jdbc via ArticleRepository#find
      ctx.write(ids);
      ids.forEach(id -> articles.touch(id)); // expect: blocking-jdbc via touch
      ids.forEach(articles::touch); // expect: blocking-jdbc via touch
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      CompletableFuture.runAsync(() -> articles.touch(1), workers)
          .whenComplete((done, failure) -> ctx.write(failure == null ? "touched" : "failed"));
      CompletableFuture.runAsync(() -> articles.touch(1)) // expect: offload-to-common-pool via touch
          .whenComplete((done, failure) -> ctx.write(failure == null ? "touched" : "failed"));
      CompletableFuture.supplyAsync(this::load) // expect: offload-to-common-pool via load
          .whenComplete((stock, failure) -> ctx.write(failure == null ? stock : 0));
      workers.execute(
          new Runnable() {
            @Override
            public void run() {
              articles.touch(2);
            }
          });
    }

    private int load() {
      articles.touch(3);
      return 3;
    }
  }

  /** The way to the database; on a worker it is fine. */
  static final class ArticleRepository {
    private final DataSource database;

    ArticleRepository(DataSource database) {
      this.database = database;
    }

    List<Integer> find(String name) throws SQLException {
      List<Integer> ids = new ArrayList<>();
      try (Connection connection = database.getConnection();
          PreparedStatement query =
              connection.prepareStatement("select id from article where name = ?")) {
        query.setString(1, name);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            ids.add(rows.getInt("id"));
          }
        }
      }
      return ids;
    }

    void touch(int id) {
      try (Connection connection = database.getConnection();
          Statement update = connection.createStatement()) {
        update.executeUpdate("update article set seen = now() where id = " + id);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Transactions. */
  static final class TransferHandler extends ChannelInboundHandlerAdapter {
    private final Connection connection;

    TransferHandler(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws SQLException {
      try {
        connection.setAutoCommit(false); // expect: blocking-jdbc
        connection.commit(); // expect: blocking-jdbc
      } catch (SQLException e) {
        connection.rollback(); // expect: blocking-jdbc
      }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws SQLException {
      Connection other = DriverManager.getConnection("jdbc:h2:mem:test"); // expect: blocking-jdbc
      ctx.write(other.nativeSQL("select 1"));
    }
  }
}
