package samples.guava;

import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import com.google.common.io.CharSource;
import com.google.common.io.Files;
import com.google.common.io.MoreFiles;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sources describe; they wait where they are read. */
final class FilesAndSources {
  private FilesAndSources() {}

  /** Files. */
  static final class FileHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws IOException {
      File file = new File(name + "." + Files.getFileExtension(name));
      ctx.write(Files.readLines(file, StandardCharsets.UTF_8)); // expect: blocking-file-io
      Files.write(new byte[1], file); // expect: blocking-file-io
      MoreFiles.deleteRecursively(Path.of(name)); // expect: blocking-file-io
      CharSource text = Files.asCharSource(file, StandardCharsets.UTF_8);
      ctx.write(text.read()); // expect: blocking-file-io
      ByteSource bytes = Files.asByteSource(file);
      ctx.write(bytes.openStream().read()); // expect: blocking-file-io
      try (FileInputStream in = new FileInputStream(file)) { // expect: blocking-file-io
        ctx.writeAndFlush(ByteStreams.toByteArray(in)); // expect: blocking-file-io
      }
    }
  }

  /** Memory, and a source of which nothing is known. */
  static final class MemoryHandler extends SimpleChannelInboundHandler<ByteSource> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteSource given) throws IOException {
      ctx.write(ByteStreams.toByteArray(new ByteArrayInputStream(new byte[1])));
      ctx.write(ByteSource.wrap(new byte[1]).read());
      ctx.write(CharSource.wrap("text").readLines());
      ctx.writeAndFlush(given.read());
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
              ctx.writeAndFlush(Files.readLines(new File(name), StandardCharsets.UTF_8));
            } catch (IOException e) {
              ctx.fireExceptionCaught(e);
            }
          });
    }
  }
}
