package samples.okhttp;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A call that is executed waits, one that is queued calls back. */
final class Calls {
  private Calls() {}

  /** A handler that asks another service. */
  static final class WeatherHandler extends SimpleChannelInboundHandler<Request> {
    private final OkHttpClient client = new OkHttpClient();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Request request) throws IOException {
      Call call = client.newCall(request);
      try (Response response = call.execute()) { // expect: blocking-http-client
        ctx.writeAndFlush(response.body().string()); // expect: blocking-http-client
      }
    }
  }

  /** The fixes. */
  static final class PatientHandler extends SimpleChannelInboundHandler<Request> {
    private final OkHttpClient client = new OkHttpClient();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Request request) {
      client
          .newCall(request)
          .enqueue(
              new Callback() {
                @Override
                public void onResponse(Call call, Response response) throws IOException {
                  try (ResponseBody body = response.body()) {
                    ctx.writeAndFlush(body.string());
                  }
                }

                @Override
                public void onFailure(Call call, IOException failure) {
                  ctx.fireExceptionCaught(failure);
                }
              });
      workers.execute(
          () -> {
            try (Response response = client.newCall(request).execute()) {
              ctx.writeAndFlush(response.body().string());
            } catch (IOException e) {
              ctx.fireExceptionCaught(e);
            }
          });
    }
  }

  /** A body that somebody made is in memory. */
  static final class StubHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String text) throws IOException {
      ctx.write(ResponseBody.create(text, MediaType.get("text/plain")).string());
      ctx.writeAndFlush(new Buffer().writeUtf8(text).readUtf8());
    }
  }

  /** Retrofit's calls. */
  static final class Rates {
    Mono<String> rate(Mono<String> currency, retrofit2.Call<String> call) {
      return currency
          .publishOn(Schedulers.parallel())
          .map(name -> name + ask(call)); // expect: blocking-http-client via ask > Call#execute
    }

    Mono<String> onWorker(Mono<String> currency, retrofit2.Call<String> call) {
      return currency.publishOn(Schedulers.boundedElastic()).map(name -> name + ask(call));
    }

    private static String ask(retrofit2.Call<String> call) {
      try {
        return call.execute().body();
      } catch (IOException e) {
        return "";
      }
    }
  }

  /** Okio's files. */
  static final class Lines extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws IOException {
      try (BufferedSource source =
          Okio.buffer(Okio.source(new File(name)))) { // expect: blocking-file-io
        ctx.writeAndFlush(source.readUtf8()); // expect: blocking-file-io
      }
    }
  }
}
