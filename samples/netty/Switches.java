package samples.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.List;

/** A branch that the caller's constant rules out is not a way. */
final class Switches {
  private Switches() {}

  static final class SessionHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      connect(false); // expect: blocking-sleep via connect > pause
      open(true);
      finish(true, true);
      finish(true, false); // expect: blocking-sleep via finish > connect > pause
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      connect(true);
      open(false); // expect: blocking-sleep via open > pause
      connect(ctx.channel().isActive()); // expect: blocking-sleep
      each(List.of(message), true);
      each(List.of(message), false); // expect: blocking-sleep via each > pause
    }

    private void connect(boolean again) {
      if (again) {
        return;
      }
      pause();
    }

    private void open(boolean fast) {
      if (!fast) {
        pause();
      }
    }

    private void finish(boolean done, boolean again) {
      if (done) {
        connect(again);
      }
    }

    private void each(List<Object> messages, boolean quick) {
      messages.forEach(
          message -> {
            if (!quick) {
              pause();
            }
          });
    }

    private static void pause() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
