package samples.feign;

import feign.Client;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The methods of an interface are requests. */
final class Declared {
  private Declared() {}

  interface GitHub {
    @RequestLine("GET /repos/{owner}")
    List<String> repositories(@Param("owner") String owner);

    @RequestLine("GET /repos/{owner}")
    CompletableFuture<List<String>> repositoriesAsync(@Param("owner") String owner);

    default String name(String owner) {
      return owner.trim();
    }

    default String first(String owner) {
      return repositories(name(owner)).get(0);
    }
  }

  /** What all services have in common. */
  interface Stock {
    @GetMapping("/stock/{article}")
    int stock(@PathVariable String article);
  }

  @FeignClient("warehouse")
  interface Warehouse extends Stock {
    @GetMapping("/places/{article}")
    List<String> places(@PathVariable String article);

    @GetMapping("/places/{article}")
    Mono<String> placesLater(@PathVariable String article);
  }

  /** Asks for each message. */
  static final class RepositoryHandler extends SimpleChannelInboundHandler<String> {
    private final GitHub github;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);

    RepositoryHandler(GitHub github) {
      this.github = github;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String owner) {
      ctx.write(github.repositories(owner)); // expect: blocking-http-client
      ctx.write(github.first(owner)); // expect: blocking-http-client via first > repositories
      ctx.write(github.name(owner) + github.hashCode());
      github
          .repositoriesAsync(owner)
          .whenComplete((all, failure) -> ctx.writeAndFlush(all == null ? List.of() : all));
      workers.execute(() -> ctx.writeAndFlush(github.repositories(owner)));
    }
  }

  /** Answers with what another service says. */
  @RestController
  static final class StockController {
    private final Warehouse warehouse;

    StockController(Warehouse warehouse) {
      this.warehouse = warehouse;
    }

    @GetMapping("/a/{article}")
    Mono<Integer> stock(@PathVariable String article) {
      return Mono.just(article).map(a -> warehouse.stock(a)); // expect: blocking-http-client
    }

    @GetMapping("/b/{article}")
    Mono<List<String>> places(@PathVariable String article) {
      return Mono.just(article).map(warehouse::places); // expect: blocking-http-client
    }

    @GetMapping("/c/{article}")
    Mono<String> later(@PathVariable String article) {
      return warehouse.placesLater(article);
    }

    @GetMapping("/d/{article}")
    Mono<Integer> patient(@PathVariable String article) {
      return Mono.fromCallable(() -> warehouse.stock(article))
          .subscribeOn(Schedulers.boundedElastic());
    }
  }

  /** The client below. */
  static final class RawHandler extends SimpleChannelInboundHandler<Request> {
    private final Client client = new Client.Default(null, null);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Request request) throws IOException {
      Response response = client.execute(request, new Request.Options()); // expect: blocking-http-client
      ctx.writeAndFlush(response.status());
    }
  }
}
