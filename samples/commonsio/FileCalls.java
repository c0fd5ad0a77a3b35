package samples.commonsio;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.CountingInputStream;
import org.apache.commons.io.output.ByteArrayOutputStream;

/** Files wait; a stream waits where it reads or writes what waits. */
final class FileCalls {
  private FileCalls() {}

  /** Documents by their names. */
  static final class DocumentHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws IOException {
      File file = new File(FileUtils.getTempDirectory(), name);
      ctx.write(FileUtils.readFileToString(file, StandardCharsets.UTF_8)); // expect: blocking-file-io
      FileUtils.writeStringToFile(file, "seen", StandardCharsets.UTF_8); // expect: blocking-file-io
      FileUtils.deleteDirectory(file); // expect: blocking-file-io
      ctx.write(FileUtils.isFileOlder(file, 0)); // expect: blocking-file-io
      FileUtils.copyURLToFile(URI.create("http://host/a").toURL(), file); // expect: blocking-http-client
      ctx.write(FileUtils.byteCountToDisplaySize(1 << 20));
    }
  }

  /** Streams. */
  static final class StreamHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws IOException {
      try (InputStream in = new FileInputStream(name)) { // expect: blocking-file-io
        ctx.write(IOUtils.toString(in, StandardCharsets.UTF_8)); // expect: blocking-file-io
        IOUtils.copy(new CountingInputStream(in), new ByteArrayOutputStream()); // expect: blocking-file-io
      }
      try (Socket socket = new Socket("host", 80)) { // expect: blocking-socket-io
        IOUtils.toByteArray(socket.getInputStream()); // expect: blocking-socket-io
      }
      ctx.write(IOUtils.toString(URI.create("http://host/a"), StandardCharsets.UTF_8)); // expect: blocking-http-client
    }
  }

  /** Memory, the class path, and a stream of which nothing is known. */
  static final class MemoryHandler extends SimpleChannelInboundHandler<InputStream> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, InputStream given) throws IOException {
      byte[] bytes = "text".getBytes(StandardCharsets.UTF_8);
      ctx.write(IOUtils.toString(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
      ctx.write(IOUtils.toByteArray(IOUtils.toInputStream("text", StandardCharsets.UTF_8)));
      ctx.write(IOUtils.toString(FileCalls.class.getResource("/a.txt"), StandardCharsets.UTF_8));
      ctx.write(IOUtils.resourceToString("/a.txt", StandardCharsets.UTF_8));
      ctx.writeAndFlush(IOUtils.toByteArray(given));
    }
  }

  /** The fix. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      workers.execute(
          () -> {
            try {
              ctx.writeAndFlush(
                  FileUtils.readFileToString(new File(name), StandardCharsets.UTF_8));
            } catch (IOException e) {
              ctx.fireExceptionCaught(e);
            }
          });
    }
  }
}
