package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Scanner;

/** Reading the console waits for a human. */
final class Console extends ChannelInboundHandlerAdapter {
  private final Scanner input = new Scanner(System.in);

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
    ctx.write(System.in.read()); // expect: blocking-console
    ctx.write(input.nextLine()); // expect: blocking-console via Scanner#nextLine
    ctx.write(System.console().readLine("continue? ")); // expect: blocking-console
    ctx.write(new BufferedReader(new InputStreamReader(System.in)).readLine()); // expect: blocking-console
    ctx.write(confirm()); // expect: blocking-console via confirm
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    System.out.println("connected");
    System.err.printf("connected %s%n", ctx.name());
    ctx.write(new Scanner("a b").next());
    ctx.write(System.console() == null);
  }

  /** Asks before the server starts. */
  public static void main(String[] arguments) {
    if (new Console().confirm()) {
      System.out.println("starting");
    }
  }

  private boolean confirm() {
    return input.nextLine().equals("yes");
  }
}
