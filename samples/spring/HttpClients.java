package samples.spring;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** Spring's clients that hold the thread until the response is there. */
final class HttpClients {
  private HttpClients() {}

  /** The old template. */
  static final class WeatherHandler extends SimpleChannelInboundHandler<String> {
    private final RestTemplate rest = new RestTemplate();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String city) {
      ctx.write(rest.getForObject("http://weather/{city}", String.class, city)); // expect: blocking-http-client
      ResponseEntity<String> answer =
          rest.exchange("http://weather", HttpMethod.GET, null, String.class); // expect: blocking-http-client
      ctx.writeAndFlush(answer.getBody());
      rest.delete("http://weather/{city}", city); // expect: blocking-http-client
    }
  }

  /** By its interface, in a service of its own. */
  static final class QuoteHandler extends SimpleChannelInboundHandler<String> {
    private final Quotes quotes;

    QuoteHandler(Quotes quotes) {
      this.quotes = quotes;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String symbol) {
      ctx.writeAndFlush(quotes.of(symbol)); // expect: blocking-http-client via of > postForObject
    }
  }

  /** Asks for quotes. */
  static final class Quotes {
    private final RestOperations rest;

    Quotes(RestOperations rest) {
      this.rest = rest;
    }

    String of(String symbol) {
      return rest.postForObject("http://quotes", symbol, String.class);
    }
  }

  /** retrieve() sends nothing: what asks for the body does. */
  static final class MapHandler extends SimpleChannelInboundHandler<String> {
    private final RestClient client = RestClient.create("http://maps");

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String tile) {
      RestClient.ResponseSpec response = client.get().uri("/tiles/{tile}", tile).retrieve();
      byte[] image = response.body(byte[].class); // expect: blocking-http-client
      ctx.write(image);
      int status =
          client
              .head()
              .uri("/tiles")
              .exchange((request, answer) -> answer.getStatusCode().value()); // expect: blocking-http-client
      ctx.writeAndFlush(status);
      client.delete().uri("/tiles").retrieve().toBodilessEntity(); // expect: blocking-http-client
    }
  }

  /** On a pool that may wait. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final RestTemplate rest = new RestTemplate();
    private final ExecutorService pool = Executors.newFixedThreadPool(8);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String city) {
      pool.execute(
          () -> ctx.writeAndFlush(rest.getForObject("http://weather/{city}", String.class, city)));
    }
  }
}
