package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.AbstractVerticle;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.PBEKeySpec;

/** Passwords, keys, signatures, randomness: from a microsecond to seconds. */
final class Keys {
  private Keys() {}

  static final class LoginHandler extends ChannelInboundHandlerAdapter {
    private final byte[] salt = new byte[16];
    private final ExecutorService workers;
    private final SecretKeyFactory injected;

    LoginHandler(ExecutorService workers, SecretKeyFactory injected) {
      this.workers = workers;
      this.injected = injected;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      char[] password = (char[]) message;
      ctx.write(hash(password)); // expect: cpu-password-hash via hash > SecretKeyFactory#generateSecret
      ctx.write(injected.generateSecret(new PBEKeySpec(password, salt, 210_000, 512))); // expect: cpu-password-hash
      workers.submit(() -> ctx.writeAndFlush(hash(password)));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
      SecretKeyFactory des = SecretKeyFactory.getInstance("DES");
      ctx.write(des.generateSecret(new DESKeySpec(salt)));
      ctx.write(KeyGenerator.getInstance("AES").generateKey());
    }

    private byte[] hash(char[] password) throws GeneralSecurityException {
      SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return factory.generateSecret(new PBEKeySpec(password, salt, 600_000, 256)).getEncoded();
    }
  }

  static final class KeyStoreHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream((byte[]) message), "secret".toCharArray()); // expect: cpu-password-hash
      try (FileInputStream in = new FileInputStream("keys.p12")) { // expect: blocking-file-io
        store.load(in, "secret".toCharArray()); // expect: blocking-file-io, cpu-password-hash
      }
      KeyStore empty = KeyStore.getInstance("PKCS12");
      empty.load(null, null);
      ctx.write(empty.size());
    }
  }

  static final class Enrolment extends AbstractVerticle {
    private final PrivateKey key;
    private final String algorithm;

    Enrolment(PrivateKey key, String algorithm) {
      this.key = key;
      this.algorithm = algorithm;
    }

    @Override
    public void start() {
      vertx.eventBus().consumer("rsa", m -> m.reply(rsa().getPublic().getEncoded())); // expect: cpu-key-generation via rsa > KeyPairGenerator#generateKeyPair
      vertx.eventBus().consumer("curve", m -> m.reply(curve().getPublic().getEncoded())); // expect: cpu-key-generation via curve
      vertx.eventBus().consumer("any", m -> m.reply(any().getPublic().getEncoded())); // expect: cpu-key-generation via any
      vertx
          .eventBus()
          .consumer(
              "off the loop",
              m ->
                  vertx
                      .executeBlocking(() -> rsa().getPublic().getEncoded(), false)
                      .onComplete(m::reply, failure -> m.fail(1, failure.getMessage())));
      vertx.eventBus().<byte[]>consumer("sign", m -> m.reply(signed(m.body()))); // expect: cpu-signature via signed > Signature#sign
      vertx.eventBus().<byte[]>consumer("decrypt", m -> m.reply(decrypted(m.body()))); // expect: cpu-signature via decrypted > Cipher#doFinal
    }

    private static KeyPair rsa() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static KeyPair curve() {
      try {
        return KeyPairGenerator.getInstance("EC").generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private KeyPair any() {
      try {
        return KeyPairGenerator.getInstance(algorithm).genKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private byte[] signed(byte[] text) {
      try {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(text);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private byte[] decrypted(byte[] text) {
      try {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.DECRYPT_MODE, key);
        return cipher.doFinal(text);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static final class SessionHandler extends ChannelInboundHandlerAdapter {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
      ctx.write(UUID.randomUUID()); // expect: blocking-entropy
      byte[] token = new byte[16];
      RANDOM.nextBytes(token); // expect: blocking-entropy
      ctx.write(RANDOM.nextInt(10)); // expect: blocking-entropy
      ctx.write(SecureRandom.getInstanceStrong()); // expect: blocking-entropy
      ctx.write(UUID.nameUUIDFromBytes(token));
      ctx.write(ThreadLocalRandom.current().nextInt(10));
    }
  }

  /** It costs the same whoever asks: each call is said once, on the shortest way to it. */
  static final class TokenHandler extends ChannelInboundHandlerAdapter {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      ctx.write(named());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ctx.write(token()); // expect: blocking-entropy via token > UUID#randomUUID
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      ctx.write(named());
      ctx.write(seed(1)); // expect: blocking-entropy via seed > SecureRandom#generateSeed
    }

    @Override
    public void channelUnregistered(ChannelHandlerContext ctx) {
      ctx.write(seed(2)); // expect: blocking-entropy via seed > SecureRandom#generateSeed
      CompletableFuture.runAsync(() -> ctx.write(token())); // expect: dropped-future
    }

    private static String named() {
      return "token-" + token();
    }

    private static String token() {
      return UUID.randomUUID().toString();
    }

    private static byte[] seed(int size) {
      return RANDOM.generateSeed(size);
    }
  }
}
