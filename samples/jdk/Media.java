package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.buffer.Buffer;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.MediaTracker;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.swing.JButton;
import javax.swing.JComponent;

/** Pictures take tens of milliseconds to decode, and hundreds to encode. */
final class Media {
  private Media() {}

  static final class ThumbnailHandler extends ChannelInboundHandlerAdapter {
    private final ConvolveOp blur;
    private final ExecutorService workers;

    ThumbnailHandler(ConvolveOp blur, ExecutorService workers) {
      this.blur = blur;
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      BufferedImage photo = ImageIO.read(new ByteArrayInputStream((byte[]) message)); // expect: cpu-media via ImageIO#read
      ctx.write(blur.filter(photo, null)); // expect: cpu-media
      ctx.write(encoded(photo)); // expect: cpu-media via encoded > ImageIO#write
      workers.submit(() -> ctx.writeAndFlush(encoded(photo)));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws IOException {
      BufferedImage logo = ImageIO.read(new File("logo.png")); // expect: blocking-file-io, cpu-media
      ctx.write(logo.getWidth());
      ImageReader reader = (ImageReader) event;
      ctx.write(reader.getWidth(0));
      ctx.write(reader.read(0)); // expect: cpu-media
    }

    private static byte[] encoded(BufferedImage photo) {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", out);
        return out.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static final class Avatars extends AbstractVerticle {
    private final BufferedImage avatar = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);

    @Override
    public void start() {
      vertx
          .createHttpServer()
          .requestHandler(
              request ->
                  request.response().end(Buffer.buffer(ThumbnailHandler.encoded(avatar)))); // expect: cpu-media via ThumbnailHandler#encoded
      vertx
          .createHttpServer()
          .requestHandler(
              request ->
                  vertx
                      .executeBlocking(() -> ThumbnailHandler.encoded(avatar), false)
                      .onComplete(
                          png -> request.response().end(Buffer.buffer(png)), failure -> request.response().setStatusCode(500).end()));
    }
  }

  /** Drawing is what the event dispatch thread is for. */
  static final class Preview extends JComponent {
    private final Image image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);

    Preview(JButton reload, Component where) {
      reload.addActionListener(
          click -> {
            MediaTracker tracker = new MediaTracker(where);
            tracker.addImage(image, 0);
            try {
              tracker.waitForAll(); // expect: blocking-coordination
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      graphics.drawImage(image, 0, 0, this);
    }
  }
}
