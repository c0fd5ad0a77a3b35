package samples.simplehttp;

import cn.hutool.http.HttpUtil;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequestFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kong.unirest.core.GetRequest;
import kong.unirest.core.Unirest;
import org.eclipse.jetty.client.BufferingResponseListener;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Result;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/** Small clients: what describes a request is silent, what sends it waits. */
final class Pages {
  private Pages() {}

  /** Titles of pages. */
  static final class TitleHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String uri) throws IOException {
      Connection page = Jsoup.connect(uri).timeout(1000);
      ctx.write(page.get().title()); // expect: blocking-http-client
      ctx.write(Jsoup.parse(URI.create(uri).toURL(), 1000).title()); // expect: blocking-http-client
      ctx.write(Jsoup.parse(new File("page.html")).title()); // expect: blocking-file-io
      try (FileInputStream in = new FileInputStream("page.html")) { // expect: blocking-file-io
        ctx.writeAndFlush(Jsoup.parse(in, "UTF-8", uri).title()); // expect: blocking-file-io
      }
    }
  }

  /** A page in memory, and one that a worker fetches. */
  static final class PatientTitleHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String html) throws IOException {
      ctx.write(Jsoup.parse(html).title());
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      ctx.write(Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "").title());
      workers.execute(
          () -> {
            try {
              ctx.writeAndFlush(Jsoup.connect("http://localhost").get().title());
            } catch (IOException e) {
              ctx.fireExceptionCaught(e);
            }
          });
    }
  }

  /** The others. */
  static final class RateHandler extends SimpleChannelInboundHandler<String> {
    private final HttpRequestFactory google;
    private final HttpClient jetty;

    RateHandler(HttpRequestFactory google, HttpClient jetty) {
      this.google = google;
      this.jetty = jetty;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String uri) throws Exception {
      GetRequest request = Unirest.get(uri);
      ctx.write(request.asString().getBody()); // expect: blocking-http-client
      ctx.write(
          google
              .buildGetRequest(new GenericUrl(uri))
              .execute() // expect: blocking-http-client
              .getStatusCode());
      ctx.write(jetty.GET(uri).getContentAsString()); // expect: blocking-http-client
      ctx.write(jetty.POST(uri).send().getStatus()); // expect: blocking-http-client
      ctx.writeAndFlush(HttpUtil.get(uri)); // expect: blocking-http-client
    }
  }

  /** The same without waiting. */
  static final class PatientRateHandler extends SimpleChannelInboundHandler<String> {
    private final HttpClient jetty;

    PatientRateHandler(HttpClient jetty) {
      this.jetty = jetty;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String uri) {
      Unirest.get(uri)
          .asStringAsync()
          .thenAccept(answer -> ctx.writeAndFlush(answer.getBody()))
          .exceptionally(failure -> null);
      jetty
          .POST(uri)
          .send(
              new BufferingResponseListener() {
                @Override
                public void onComplete(Result result) {
                  ctx.writeAndFlush(getContentAsString());
                }
              });
    }
  }
}
