package samples.armeria;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Post;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Services run on Netty's event loops, unless they say that they block. */
final class Services {
  private final DataSource database;

  Services(DataSource database) {
    this.database = database;
  }

  Server server() {
    return Server.builder()
        .http(8080)
        .service("/stock", (context, request) -> HttpResponse.of(load())) // expect: blocking-jdbc
        .service(
            "/right",
            (context, request) ->
                HttpResponse.of(() -> HttpResponse.of(load()), context.blockingTaskExecutor()))
        .build();
  }

  final class Stock implements HttpService {
    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
      context.blockingTaskExecutor().execute(() -> load());
      context.eventLoop().execute(() -> load()); // expect: blocking-jdbc
      return HttpResponse.of(load()); // expect: blocking-jdbc
    }
  }

  final class Orders extends AbstractHttpService {
    @Override
    protected HttpResponse doGet(ServiceRequestContext context, HttpRequest request) {
      return HttpResponse.of(load()); // expect: blocking-jdbc
    }
  }

  final class Annotated {
    @Get("/stock")
    public HttpResponse stock() {
      return HttpResponse.of(load()); // expect: blocking-jdbc
    }

    @Get("/later")
    public CompletableFuture<String> later() {
      return CompletableFuture.completedFuture(load()); // expect: blocking-jdbc
    }

    @Blocking
    @Post("/stock")
    public HttpResponse stockRight() {
      return HttpResponse.of(load());
    }
  }

  @Blocking
  final class Reports {
    @Get("/reports")
    public HttpResponse reports() {
      return HttpResponse.of(load());
    }
  }

  CompletableFuture<HttpResponse> client(WebClient client, ServiceRequestContext context) {
    return client
        .get("/a")
        .aggregate()
        .thenApply(
            answer -> HttpResponse.of(HttpStatus.OK, MediaType.PLAIN_TEXT, load())); // expect: blocking-jdbc
  }

  CompletableFuture<HttpResponse> clientRight(WebClient client, ServiceRequestContext context) {
    return client
        .get("/a")
        .aggregate()
        .thenApplyAsync(answer -> HttpResponse.of(load()), context.blockingTaskExecutor());
  }

  private String load() {
    try (Connection connection = database.getConnection()) {
      return connection.getCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
