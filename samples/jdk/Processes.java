package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Starting a process takes milliseconds; waiting for it takes what it takes. */
final class Processes extends ChannelInboundHandlerAdapter {
  private final ExecutorService workers;

  Processes(ExecutorService workers) {
    this.workers = workers;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    Process process = new ProcessBuilder("convert", "in.png", "out.png").start(); // expect: blocking-process
    ctx.write(process.waitFor()); // expect: blocking-process via Process#waitFor
    if (process.waitFor(5, TimeUnit.SECONDS)) { // expect: blocking-process
      ctx.write(process.exitValue());
    }
    ctx.write(process.getInputStream().readAllBytes()); // expect: blocking-process
    ctx.write(convert("in.png")); // expect: blocking-process via convert
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) throws IOException {
    Process process = Runtime.getRuntime().exec(new String[] {"uptime"}); // expect: blocking-process
    process
        .onExit()
        .whenComplete((ended, failure) -> ctx.write(failure == null ? ended.exitValue() : -1));
    ctx.write(process.isAlive());
    process.destroy();
    ctx.write(ProcessHandle.current().pid());
    workers.submit(() -> ctx.write(convert("in.png")));
  }

  private static String convert(String image) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("convert", image).start();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream()))) {
      String line = reader.readLine();
      process.waitFor();
      return line;
    }
  }
}
