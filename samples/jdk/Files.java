package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;

/** Files wait for the disk; memory does not. Streams are judged by where they come from. */
final class Files {
  private Files() {}

  /** The methods of one class do it all. */
  static final class PageHandler extends ChannelInboundHandlerAdapter {
    private final Path page = Path.of("index.html");
    private final ExecutorService workers;

    PageHandler(ExecutorService workers) {
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      ctx.write(java.nio.file.Files.readAllBytes(page)); // expect: blocking-file-io via Files#readAllBytes
      ctx.write(java.nio.file.Files.readString(page)); // expect: blocking-file-io
      java.nio.file.Files.writeString(page, "gone"); // expect: blocking-file-io
      java.nio.file.Files.copy(page, Path.of("old.html")); // expect: blocking-file-io
      java.nio.file.Files.deleteIfExists(page); // expect: blocking-file-io
      if (java.nio.file.Files.exists(page)) { // expect: blocking-file-io
        ctx.write(java.nio.file.Files.size(page)); // expect: blocking-file-io
      }
      try (var lines = java.nio.file.Files.lines(page)) { // expect: blocking-file-io
        ctx.write(lines.count());
      }
      ctx.write(render(page)); // expect: blocking-file-io via render
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      ctx.write(page.resolve("images").normalize().getFileName().toString());
      ctx.write(page.toFile().getName());
      workers.submit(() -> ctx.write(render(page)));
    }

    private static String render(Path page) throws IOException {
      return String.join("\n", java.nio.file.Files.readAllLines(page));
    }
  }

  /** The older API. */
  static final class FolderHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      File folder = new File("uploads", (String) message);
      if (!folder.exists()) { // expect: blocking-file-io
        folder.mkdirs(); // expect: blocking-file-io
      }
      File[] children = folder.listFiles(); // expect: blocking-file-io
      ctx.write(children == null ? 0 : children.length);
      ctx.write(folder.getName() + folder.getPath() + folder.getAbsolutePath());
      try (RandomAccessFile file = new RandomAccessFile(folder, "r")) { // expect: blocking-file-io
        file.seek(10);
        ctx.write(file.readLine()); // expect: blocking-file-io
      }
    }
  }

  /** Streams on files. */
  static final class DownloadHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      try (FileInputStream in = new FileInputStream("report.pdf")) { // expect: blocking-file-io via FileInputStream
        ctx.write(in.readAllBytes()); // expect: blocking-file-io
      }
      try (OutputStream out = new FileOutputStream("copy.pdf")) { // expect: blocking-file-io
        out.write(1); // expect: blocking-file-io
      }
      try (InputStream in = java.nio.file.Files.newInputStream(Path.of("a"))) { // expect: blocking-file-io
        ctx.write(in.read()); // expect: blocking-file-io
      }
      try (BufferedReader reader = new BufferedReader(new FileReader("a"))) { // expect: blocking-file-io
        ctx.write(reader.readLine()); // expect: blocking-file-io
      }
      try (Writer writer = new FileWriter("a")) { // expect: blocking-file-io
        writer.write("text"); // expect: blocking-file-io
      }
      Properties settings = new Properties();
      try (InputStream in = new BufferedInputStream(new FileInputStream("a"))) { // expect: blocking-file-io
        settings.load(in); // expect: blocking-file-io
      }
      ctx.write(settings.getProperty("title"));
    }
  }

  /** Streams in memory. */
  static final class MessageHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      byte[] bytes = ((String) message).getBytes(StandardCharsets.UTF_8);
      try (InputStream in = new ByteArrayInputStream(bytes)) {
        ctx.write(in.readAllBytes());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(bytes);
      out.flush();
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
      ctx.write(reader.readLine());
      Writer writer = new StringWriter();
      writer.write("text");
      Properties headers = new Properties();
      headers.load(new StringReader("a=b"));
      ctx.write(new Scanner("1 2 3").nextInt());
      ctx.write(length(new ByteArrayInputStream(bytes)));
    }

    private static long length(InputStream in) throws IOException {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Where the stream comes from is not in sight: silence. */
  static final class UploadHandler extends ChannelInboundHandlerAdapter {
    private final InputStream template;

    UploadHandler(InputStream template) {
      this.template = template;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      ctx.write(template.read());
      ctx.write(new BufferedReader(new InputStreamReader(template)).readLine());
      ctx.write(first((InputStream) message));
    }

    private static int first(InputStream in) throws IOException {
      return in.read();
    }
  }

  /** Channels on files, and the asynchronous one. */
  static final class RangeHandler extends ChannelInboundHandlerAdapter {
    private final FileChannel file;
    private final AsynchronousFileChannel later;

    RangeHandler(Path path) throws IOException {
      file = FileChannel.open(path, StandardOpenOption.READ);
      later = AsynchronousFileChannel.open(path, StandardOpenOption.READ);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      ByteBuffer buffer = ByteBuffer.allocate(512);
      file.read(buffer); // expect: blocking-file-io via FileChannel#read
      file.force(true); // expect: blocking-file-io
      ctx.write(later.read(buffer, 0).get()); // expect: blocking-future-wait
      later.read(
          buffer,
          0,
          ctx,
          new CompletionHandler<Integer, ChannelHandlerContext>() {
            @Override
            public void completed(Integer count, ChannelHandlerContext context) {
              context.write(count);
            }

            @Override
            public void failed(Throwable cause, ChannelHandlerContext context) {
              context.close();
            }
          });
    }
  }

  /** The fields of a private class are assigned in this file, or nowhere. */
  static final class JournalHandler extends ChannelInboundHandlerAdapter {
    private final Journal journal = new Journal();

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws IOException {
      journal.open(); // expect: blocking-file-io via open > Files#newBufferedWriter
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      journal.line(message); // expect: blocking-file-io via line > Writer#write
    }

    private static final class Journal {
      BufferedWriter writer;

      void open() throws IOException {
        writer = java.nio.file.Files.newBufferedWriter(Path.of("journal"));
      }

      void line(Object message) throws IOException {
        writer.write(message + "\n");
      }
    }
  }
}
