package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A megabyte takes 40 ms to compress: let the server do it, or a worker. */
final class Compression {
  private Compression() {}

  static final class ReportHandler extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers;

    ReportHandler(ExecutorService workers) {
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      ctx.write(gzip((byte[]) message)); // expect: cpu-compression via gzip
      workers.submit(() -> ctx.writeAndFlush(gzip((byte[]) message)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write((byte[]) message);
      CRC32 crc = new CRC32();
      crc.update((byte[]) message);
      ctx.write(crc.getValue());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (Path file : (List<Path>) event) {
          zip.putNextEntry(new ZipEntry(file.toString()));
          zip.write(Files.readAllBytes(file)); // expect: blocking-file-io, cpu-compression
        }
      }
      try (GZIPOutputStream gzip = new GZIPOutputStream(new FileOutputStream("log.gz"))) { // expect: blocking-file-io
        gzip.write(bytes.toByteArray()); // expect: blocking-file-io, cpu-compression
      }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
      GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(new byte[20]));
      ctx.write(gzip.readAllBytes()); // expect: cpu-compression
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(new byte[20]));
      ctx.write(zip.getNextEntry().getName()); // expect: cpu-compression
      Inflater inflater = new Inflater();
      inflater.setInput(new byte[20]);
      ctx.write(inflater.inflate(new byte[1024])); // expect: cpu-compression
    }

    private static byte[] gzip(byte[] text) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(text);
      }
      return bytes.toByteArray();
    }
  }

  static final class Exports extends AbstractVerticle {
    @Override
    public void start() {
      vertx
          .createHttpServer()
          .requestHandler(
              request -> request.response().end(Buffer.buffer(squeeze("a report".getBytes())))); // expect: cpu-compression via squeeze
      vertx
          .createHttpServer(new HttpServerOptions().setCompressionSupported(true))
          .requestHandler(request -> request.response().end("a report"));
    }

    private static byte[] squeeze(byte[] text) {
      try {
        return ReportHandler.gzip(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
