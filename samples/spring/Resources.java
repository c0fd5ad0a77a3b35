package samples.spring;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileCopyUtils;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StreamUtils;

/** Resources and streams are judged by where they come from. */
final class Resources {
  private Resources() {}

  /** Files. */
  static final class DownloadHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws IOException {
      Resource file = new FileSystemResource("/var/files/" + name);
      if (file.exists()) { // expect: blocking-file-io
        ctx.write(file.getContentAsByteArray()); // expect: blocking-file-io
      }
      InputStream stream = file.getInputStream(); // expect: blocking-file-io
      ctx.write(StreamUtils.copyToByteArray(stream)); // expect: blocking-file-io
      try (InputStream in = new FileInputStream(name)) { // expect: blocking-file-io
        FileCopyUtils.copyToByteArray(in); // expect: blocking-file-io
      }
      ctx.writeAndFlush(FileCopyUtils.copyToByteArray(new File(name))); // expect: blocking-file-io
      FileSystemUtils.deleteRecursively(new File(name)); // expect: blocking-file-io
    }
  }

  /** Settings, read and parsed for each request. */
  static final class SettingsHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
      yaml.setResources(new FileSystemResource("/etc/app/" + name + ".yaml"));
      ctx.writeAndFlush(yaml.getObject()); // expect: blocking-file-io
    }
  }

  /** Settings, read on a worker. */
  static final class SettingsOnWorkerHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
      yaml.setResources(new FileSystemResource("/etc/app/" + name + ".yaml"));
      workers.execute(() -> ctx.writeAndFlush(yaml.getObject()));
    }
  }

  /** Memory, and what nobody knows. */
  static final class BannerHandler extends SimpleChannelInboundHandler<String> {
    private final Resource given;

    BannerHandler(Resource given) {
      this.given = given;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String text) throws IOException {
      Resource memory = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
      ctx.write(StreamUtils.copyToByteArray(memory.getInputStream()));
      ctx.write(new ClassPathResource("banner.txt").getContentAsByteArray());
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      StreamUtils.copy(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), copy);
      ctx.write(copy.toByteArray());
      ctx.writeAndFlush(given.getContentAsByteArray());
    }
  }

  /** The fix. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      pool.submit(
          () -> ctx.writeAndFlush(new FileSystemResource(name).getContentAsByteArray()));
    }
  }
}
