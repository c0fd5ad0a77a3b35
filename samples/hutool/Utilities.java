package samples.hutool;

import cn.hutool.core.io.FileUtil;
import cn.hutool.core.io.IoUtil;
import cn.hutool.core.thread.ThreadUtil;
import cn.hutool.core.util.RuntimeUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Files, sleeping and programs. */
final class Utilities {
  private Utilities() {}

  /** The mistakes. */
  static final class ReportHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws IOException {
      ctx.write(FileUtil.readUtf8String(name)); // expect: blocking-file-io
      FileUtil.del(name); // expect: blocking-file-io
      ctx.write(FileUtil.exist(name)); // expect: blocking-file-io
      try (FileInputStream in = new FileInputStream(name)) { // expect: blocking-file-io
        ctx.write(IoUtil.read(in, StandardCharsets.UTF_8)); // expect: blocking-file-io
      }
      ThreadUtil.sleep(100); // expect: blocking-sleep
      ctx.writeAndFlush(RuntimeUtil.execForStr("date")); // expect: blocking-process
    }
  }

  /** Names, memory, and a worker. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      ctx.write(FileUtil.extName(name) + FileUtil.mainName(name));
      ctx.write(IoUtil.read(IoUtil.toUtf8Stream(name), StandardCharsets.UTF_8));
      workers.execute(() -> ctx.writeAndFlush(FileUtil.readUtf8String(name)));
    }
  }
}
