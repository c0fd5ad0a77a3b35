package samples.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.yaml.snakeyaml.Yaml;

/** Documents in files wait, those in memory do not. */
final class Documents {
  private Documents() {}

  /** Settings of a tenant. */
  static final class SettingsHandler extends SimpleChannelInboundHandler<String> {
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String tenant) throws IOException {
      File file = new File(tenant + ".json");
      ctx.write(mapper.readTree(file)); // expect: blocking-file-io
      mapper.writerWithDefaultPrettyPrinter().writeValue(file, Map.of()); // expect: blocking-file-io
      ctx.write(mapper.readTree(URI.create("http://host/a").toURL())); // expect: blocking-http-client
      try (InputStream in = new FileInputStream(file)) { // expect: blocking-file-io
        ctx.write(mapper.readValue(in, Map.class)); // expect: blocking-file-io
      }
      try (FileReader in = new FileReader(file)) { // expect: blocking-file-io
        ctx.write(new Gson().fromJson(in, Map.class)); // expect: blocking-file-io
      }
      try (Socket socket = new Socket("host", 80)) { // expect: blocking-socket-io
        ctx.write((Object) new Yaml().load(socket.getInputStream())); // expect: blocking-socket-io
      }
    }
  }

  /** Jackson's third generation. */
  static final class NewerHandler extends SimpleChannelInboundHandler<File> {
    private final tools.jackson.databind.ObjectMapper mapper;

    NewerHandler(tools.jackson.databind.ObjectMapper mapper) {
      this.mapper = mapper;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, File file) {
      ctx.write(mapper.readTree(file.toPath())); // expect: blocking-file-io
      ctx.writeAndFlush(mapper.readTree("{}"));
    }
  }

  /** Memory, the class path, and a stream of which nothing is known. */
  static final class MemoryHandler extends SimpleChannelInboundHandler<InputStream> {
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, InputStream given) throws IOException {
      ctx.write(mapper.readTree("{}"));
      ctx.write(mapper.writeValueAsBytes(Map.of()));
      ctx.write(mapper.readTree(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))));
      ctx.write(mapper.readTree(Documents.class.getResource("/a.json")));
      mapper.writeValue(new StringWriter(), Map.of());
      ctx.write(new Gson().fromJson(new StringReader("{}"), Map.class));
      ctx.write((Object) new Yaml().load("a: 1"));
      ctx.writeAndFlush(mapper.readTree(given));
    }
  }

  /** The fix. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String tenant) {
      workers.execute(
          () -> {
            try {
              ctx.writeAndFlush(mapper.readTree(new File(tenant + ".json")));
            } catch (IOException e) {
              ctx.fireExceptionCaught(e);
            }
          });
    }
  }
}
