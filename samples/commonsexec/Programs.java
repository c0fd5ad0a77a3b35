package samples.commonsexec;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecuteResultHandler;
import org.apache.commons.exec.DefaultExecutor;

/** A program that is given a handler is not waited for. */
final class Programs {
  private Programs() {}

  /** The mistakes. */
  static final class ConvertHandler extends SimpleChannelInboundHandler<String> {
    private final DefaultExecutor executor = DefaultExecutor.builder().get();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws Exception {
      CommandLine convert = CommandLine.parse("convert " + name);
      ctx.write(executor.execute(convert)); // expect: blocking-process
      DefaultExecuteResultHandler result = new DefaultExecuteResultHandler();
      executor.execute(convert, result);
      result.waitFor(); // expect: blocking-process
      ctx.writeAndFlush(result.getExitValue());
    }
  }

  /** The fix. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final DefaultExecutor executor = DefaultExecutor.builder().get();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws IOException {
      executor.execute(
          CommandLine.parse("convert " + name),
          new DefaultExecuteResultHandler() {
            @Override
            public void onProcessComplete(int exit) {
              ctx.writeAndFlush(exit);
            }
          });
    }
  }
}
