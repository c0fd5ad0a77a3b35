package samples.apachehttp;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.vertx.core.AbstractVerticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.httpclient.methods.GetMethod;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.fluent.Request;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;

/** The classic clients wait for the response, the asynchronous ones call back. */
final class Requests {
  private Requests() {}

  /** Version 5. */
  static final class WeatherHandler extends SimpleChannelInboundHandler<String> {
    private final CloseableHttpClient client = HttpClients.createDefault();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String city)
        throws IOException, ParseException {
      HttpGet get = new HttpGet("http://weather/" + city);
      String text =
          client.execute( // expect: blocking-http-client
              get, response -> EntityUtils.toString(response.getEntity()));
      ctx.write(text);
      try (CloseableHttpResponse response = client.execute(get)) { // expect: blocking-http-client
        ctx.write(EntityUtils.toString(response.getEntity())); // expect: blocking-http-client
      }
      ctx.writeAndFlush(
          Request.get("http://weather/" + city).execute().returnContent()); // expect: blocking-http-client
    }
  }

  /** The reader of the response is called before the call returns. */
  static final class JournalHandler extends SimpleChannelInboundHandler<String> {
    private final CloseableHttpClient client = HttpClients.createDefault();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String city) throws IOException {
      client.execute( // expect: blocking-http-client
          new HttpGet("http://weather/" + city), response -> pause()); // expect: blocking-sleep
    }

    private static String pause() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "";
    }
  }

  /** Version 4, and the one before it. */
  static final class Prices extends AbstractVerticle {
    private final HttpClient client = org.apache.http.impl.client.HttpClients.createDefault();
    private final org.apache.commons.httpclient.HttpClient old =
        new org.apache.commons.httpclient.HttpClient();

    @Override
    public void start() {
      vertx
          .createHttpServer()
          .requestHandler(
              request -> {
                price(request.path()); // expect: blocking-http-client via price > HttpClient#execute
                oldPrice(request.path()); // expect: blocking-http-client
                fluent(request.path()); // expect: blocking-http-client
                request.response().end();
              })
          .listen(8080)
          .onFailure(failure -> old.setTimeout(0));
      vertx
          .createHttpServer()
          .requestHandler(
              request ->
                  vertx
                      .executeBlocking(() -> price(request.path()))
                      .onSuccess(request.response()::end)
                      .onFailure(failure -> request.response().reset()))
          .listen(8081)
          .onFailure(failure -> old.setTimeout(0));
    }

    private String price(String path) {
      try {
        HttpResponse response =
            client.execute(new org.apache.http.client.methods.HttpGet("http://prices" + path));
        return org.apache.http.util.EntityUtils.toString(response.getEntity());
      } catch (IOException e) {
        return "";
      }
    }

    private int oldPrice(String path) {
      try {
        return old.executeMethod(new GetMethod("http://prices" + path));
      } catch (IOException e) {
        return 500;
      }
    }

    private String fluent(String path) {
      try {
        return org.apache.http.client.fluent.Request.Get("http://prices" + path)
            .execute()
            .returnContent()
            .asString();
      } catch (IOException e) {
        return "";
      }
    }
  }

  /** The same on a worker, and without waiting. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final CloseableHttpClient client = HttpClients.createDefault();
    private final CloseableHttpAsyncClient asynchronous;

    PatientHandler(CloseableHttpAsyncClient asynchronous) {
      this.asynchronous = asynchronous;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String city) {
      workers.execute(
          () -> {
            try {
              ctx.writeAndFlush(
                  client.execute(
                      new HttpGet("http://weather/" + city),
                      response -> EntityUtils.toString(response.getEntity())));
            } catch (IOException e) {
              ctx.fireExceptionCaught(e);
            }
          });
      asynchronous.execute(
          SimpleHttpRequest.create("GET", "http://weather/" + city),
          new FutureCallback<SimpleHttpResponse>() {
            @Override
            public void completed(SimpleHttpResponse response) {
              ctx.writeAndFlush(response.getBodyText());
            }

            @Override
            public void failed(Exception failure) {
              ctx.fireExceptionCaught(failure);
            }

            @Override
            public void cancelled() {}
          });
    }
  }

  /** A body in memory. */
  static final class MemoryHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String text)
        throws IOException, ParseException {
      ctx.writeAndFlush(
          EntityUtils.toString(new StringEntity(text, StandardCharsets.UTF_8)));
    }
  }

  /** The asynchronous client of version 4 hands over a body in memory. */
  static final class Arrived
      implements org.apache.http.concurrent.FutureCallback<HttpResponse> {
    private final ChannelHandlerContext ctx;

    Arrived(ChannelHandlerContext ctx) {
      this.ctx = ctx;
    }

    @Override
    public void completed(HttpResponse response) {
      try {
        ctx.writeAndFlush(org.apache.http.util.EntityUtils.toString(response.getEntity()));
      } catch (IOException e) {
        ctx.fireExceptionCaught(e);
      }
    }

    @Override
    public void failed(Exception failure) {
      ctx.fireExceptionCaught(failure);
    }

    @Override
    public void cancelled() {}
  }
}
