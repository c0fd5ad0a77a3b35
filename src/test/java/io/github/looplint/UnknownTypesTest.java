package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said, and what is not, where a library is missing: samples know all their types. */
final class UnknownTypesTest {
  @TempDir private Path folder;

  /** An argument of unknown type leaves open which method it is, but each of these asks. */
  @Test
  void overloadsOfAnInterfaceThatAFrameworkWrites() throws IOException {
    assertThat(
            scan(
                """
                import com.acme.Names;
                import feign.RequestLine;
                import io.netty.channel.ChannelHandlerContext;
                import io.netty.channel.ChannelInboundHandlerAdapter;

                class Handler extends ChannelInboundHandlerAdapter {
                  interface Stock {
                    @RequestLine("GET /a")
                    String find(String name);

                    @RequestLine("GET /b")
                    String find(Integer number);
                  }

                  Stock stock;
                  Names names;

                  @Override
                  public void channelRead(ChannelHandlerContext ctx, Object message) {
                    ctx.write(stock.find(names.of(message)));
                  }
                }
                """))
        .containsExactly("Handler.java:20 blocking-http-client");
  }

  @Test
  void overloadsOfWhichSomeReadFiles() throws IOException {
    String handler =
        """
        import com.acme.Types;
        import com.fasterxml.jackson.databind.ObjectMapper;
        import io.netty.channel.ChannelHandlerContext;
        import io.netty.channel.ChannelInboundHandlerAdapter;
        import java.io.File;

        class Handler extends ChannelInboundHandlerAdapter {
          ObjectMapper mapper;
          Types types;
          GIVEN value;

          @Override
          public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
            ctx.write(mapper.readValue(value, types.of(message)));
          }
        }
        """;
    assertThat(scan(handler.replace("GIVEN", "String"))).isEmpty();
    assertThat(scan(handler.replace("GIVEN", "com.acme.Text"))).isEmpty();
    assertThat(scan(handler.replace("GIVEN", "File")))
        .containsExactly("Handler.java:14 blocking-file-io");
  }

  /** What stands behind a stage of unknown type may offload it. */
  @Test
  void anOperatorBehindAnUnknownOne() throws IOException {
    String controller =
        """
        import com.acme.Tracer;
        import org.springframework.web.bind.annotation.GetMapping;
        import org.springframework.web.bind.annotation.RestController;
        import reactor.core.publisher.Mono;
        import reactor.core.scheduler.Schedulers;

        @RestController
        class Controller {
          @GetMapping("/a")
          Mono<String> a() {
            return Mono.fromCallable(() -> read())APPLIED.subscribeOn(SCHEDULER);
          }

          private String read() throws Exception {
            Thread.sleep(10);
            return "a";
          }
        }
        """;
    String immediate = controller.replace("SCHEDULER", "Schedulers.immediate()");
    assertThat(scan(immediate.replace("APPLIED", "")))
        .containsExactly("Handler.java:11 blocking-sleep");
    assertThat(
            scan(
                controller
                    .replace("SCHEDULER", "Schedulers.boundedElastic()")
                    .replace("APPLIED", ".as(Tracer.named(\"a\"))")))
        .isEmpty();
  }

  private List<String> scan(String source) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), source);
    ScanRequest request =
        new ScanRequest(List.of(folder), folder, 1, Confidence.LIKELY, Severity.INFO);
    return Looplint.scan(request, SourceReader.Progress.NONE).findings().stream()
        .map(f -> f.location().file() + ":" + f.location().line() + " " + f.rule())
        .toList();
  }
}
