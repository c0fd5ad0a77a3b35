package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client's answers come on the common pool, whatever executor the client was given. */
final class HttpClients extends SimpleChannelInboundHandler<String> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpClients.class);

  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newBuilder().executor(workers).build();

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, String uri) throws Exception {
    ctx.write(client.send(request(uri), BodyHandlers.ofString()).body()); // expect: blocking-http-client
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    client
        .sendAsync(request("http://localhost"), BodyHandlers.ofString())
        .thenApply(response -> store(response.body())) // expect: offload-to-common-pool via store > Files#writeString
        .thenAccept(this::store) // expect: offload-to-common-pool
        .exceptionally(failure -> null);
    client
        .sendAsync(request("http://localhost"), BodyHandlers.ofString())
        .thenApply(
            new Function<HttpResponse<String>, String>() {
              @Override
              public String apply(HttpResponse<String> response) {
                return store(response.body()); // expect: offload-to-common-pool
              }
            })
        .whenComplete((text, failure) -> ctx.write(text));
    client
        .sendAsync(request("http://localhost"), BodyHandlers.ofString())
        .thenApplyAsync(response -> store(response.body()), workers)
        .thenAccept(this::store)
        .exceptionally(failure -> null);
    fetch("http://localhost")
        .thenAccept(this::store) // expect: offload-to-common-pool
        .exceptionally(failure -> null);
  }

  /** How the body is read: there the client's own threads may wait. */
  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    client
        .sendAsync(
            request("http://localhost"),
            info ->
                BodySubscribers.mapping(
                    BodySubscribers.ofString(StandardCharsets.UTF_8), text -> store(text)))
        .whenComplete((response, failure) -> LOG.info("{}", response, failure));
    client
        .sendAsync(request("http://localhost"), BodyHandlers.ofByteArrayConsumer(part -> store("a")))
        .whenComplete((response, failure) -> LOG.info("{}", response, failure));
  }

  private CompletableFuture<String> fetch(String uri) {
    return client
        .sendAsync(request(uri), BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }

  private static HttpRequest request(String uri) {
    return HttpRequest.newBuilder(URI.create(uri)).build();
  }

  private String store(String text) {
    try {
      Files.writeString(Path.of("answer.txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }
}
