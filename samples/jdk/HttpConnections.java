package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Requests of the JDK's own clients. */
final class HttpConnections {
  private HttpConnections() {}

  static final class GatewayHandler extends ChannelInboundHandlerAdapter {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://backend.example/")).build();
    private final ExecutorService workers;

    GatewayHandler(ExecutorService workers) {
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString()); // expect: blocking-http-client via HttpClient#send
      ctx.write(response.body());
      ctx.write(fetch()); // expect: blocking-http-client via fetch > HttpClient#send
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(request, BodyHandlers.ofString());
      ctx.write("asked");
      ctx.write(answer.join()); // expect: blocking-future-wait
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      client
          .sendAsync(request, BodyHandlers.ofString())
          .thenApply(HttpResponse::body)
          .whenComplete((body, failure) -> ctx.write(failure == null ? body : "none"));
      client
          .sendAsync(request, BodyHandlers.ofString())
          .thenApply(response -> store(response.body())) // expect: offload-to-common-pool via store
          .whenComplete((file, failure) -> ctx.write(failure == null ? file : failure));
      client
          .sendAsync(request, BodyHandlers.ofString())
          .thenApplyAsync(response -> store(response.body()), workers)
          .whenComplete((file, failure) -> ctx.write(failure == null ? file : failure));
      workers.submit(this::fetch);
    }

    private String fetch() throws IOException, InterruptedException {
      return client.send(request, BodyHandlers.ofString()).body();
    }

    private static Path store(String body) {
      try {
        return Files.writeString(Path.of("cache"), body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static final class LegacyHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      URL url = new URL("https://backend.example/status");
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setRequestMethod("GET");
      connection.setConnectTimeout(500);
      ctx.write(connection.getResponseCode()); // expect: blocking-http-client via HttpURLConnection#getResponseCode
      try (InputStream in = connection.getInputStream()) { // expect: blocking-http-client
        ctx.write(in.readAllBytes()); // expect: blocking-http-client
      }
      connection.disconnect();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws IOException {
      try (InputStream in = new URL("https://backend.example/").openStream()) { // expect: blocking-http-client
        ctx.write(in);
      }
      URLConnection connection = new URL("https://backend.example/").openConnection();
      connection.connect(); // expect: blocking-http-client
      ctx.write(connection.getContentType()); // expect: blocking-http-client
    }
  }
}
