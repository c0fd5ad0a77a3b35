package samples.jdk;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.AbstractVerticle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Digests of small things are small change; of uploads, files and in loops they are not. */
final class Digests {
  private Digests() {}

  static final class CacheKeyHandler extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers;

    CacheKeyHandler(ExecutorService workers) {
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] text = ((String) message).getBytes(StandardCharsets.UTF_8);
      ctx.write(digest.digest(text)); // expect: cpu-digest via MessageDigest#digest
      ctx.write(key((String) message)); // expect: cpu-digest via key > MessageDigest#digest
      workers.execute(() -> ctx.writeAndFlush(key((String) message)));
      ctx.channel().eventLoop().execute(() -> ctx.write(key("again"))); // expect: cpu-digest via key
    }

    private static byte[] key(String text) {
      try {
        return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** An upload arrives in pieces: all at once it stops the loop, piece by piece it does not. */
  static final class UploadHandler extends ChannelInboundHandlerAdapter {
    private final MessageDigest running;
    private final CRC32 crc = new CRC32();

    UploadHandler(MessageDigest running) {
      this.running = running;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ByteBuf piece = (ByteBuf) message;
      crc.update(piece.nioBuffer());
      running.update(piece.nioBuffer()); // expect: cpu-digest
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
      for (byte[] piece : (List<byte[]>) event) {
        running.update(piece); // expect: cpu-digest
      }
    }

    @Override
    public void channelRegistered(ChannelHandlerContext ctx) {
      for (int round = 0; round < 100_000; round++) {
        token(round); // expect: cpu-digest via token > piece > MessageDigest#digest
      }
    }

    private String token(int round) {
      return "t" + piece(round)[0];
    }

    private byte[] piece(int round) {
      return running.digest(new byte[] {(byte) round});
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
      Path file = Path.of("upload");
      byte[] content = Files.readAllBytes(file); // expect: blocking-file-io
      ctx.write(running.digest(content)); // expect: cpu-digest
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
      Path file = Path.of("upload");
      byte[] buffer = new byte[8192];
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), running)) { // expect: blocking-file-io
        while (in.read(buffer) != -1) {} // expect: blocking-file-io, cpu-digest
      }
      DigestInputStream memory = new DigestInputStream(new ByteArrayInputStream(buffer), running);
      memory.readAllBytes(); // expect: cpu-digest
    }
  }

  static final class Webhooks extends AbstractVerticle {
    private final Mac mac;
    private final Cipher cipher;

    Webhooks(SecretKey key) throws GeneralSecurityException {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }

    @Override
    public void start() {
      vertx
          .eventBus()
          .<byte[]>consumer("sign", m -> m.reply(mac.doFinal(m.body()))); // expect: cpu-digest
      vertx
          .eventBus()
          .<byte[]>consumer(
              "stretch",
              m -> {
                byte[] stretched = m.body();
                for (int round = 0; round < 100_000; round++) {
                  stretched = mac.doFinal(stretched); // expect: cpu-digest
                }
                m.reply(stretched);
              });
      vertx
          .eventBus()
          .<byte[]>consumer(
              "off the loop",
              m ->
                  vertx
                      .executeBlocking(() -> mac.doFinal(m.body()), false)
                      .onComplete(m::reply, failure -> m.fail(1, failure.getMessage())));
      vertx.eventBus().<byte[]>consumer("encrypt", m -> m.reply(encrypted(m.body())));
    }

    private byte[] encrypted(byte[] text) {
      try {
        return cipher.doFinal(text);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The type of the variable does not matter: a stream is what it was made as. */
  static final class MemoryHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws IOException {
      InputStream in = new ByteArrayInputStream((byte[]) message);
      ctx.write(in.readAllBytes());
    }
  }
}
