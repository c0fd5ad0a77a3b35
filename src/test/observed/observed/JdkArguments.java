package observed;

import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;

/** Objects of the JDK that no constructor gives. */
final class JdkArguments {
  private JdkArguments() {}

  /** Adds them. */
  static void in(Map<Class<?>, Callable<?>> byType, Servers servers) {
    byType.put(SecretKeyFactory.class, () -> SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256"));
    byType.put(SecretKey.class, () -> new SecretKeySpec(new byte[16], "AES"));
    byType.put(PrivateKey.class, () -> keys().getPrivate());
    byType.put(PublicKey.class, () -> keys().getPublic());
    byType.put(KeyPair.class, JdkArguments::keys);
    byType.put(KeyPairGenerator.class, () -> KeyPairGenerator.getInstance("EC"));
    byType.put(KeyAgreement.class, () -> KeyAgreement.getInstance("ECDH"));
    byType.put(Signature.class, () -> Signature.getInstance("SHA256withECDSA"));
    byType.put(MessageDigest.class, () -> MessageDigest.getInstance("SHA-256"));
    byType.put(Mac.class, () -> Mac.getInstance("HmacSHA256"));
    byType.put(Cipher.class, () -> Cipher.getInstance("AES/ECB/PKCS5Padding"));
    byType.put(BufferedImage.class, () -> new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
    byType.put(Kernel.class, JdkArguments::kernel);
    byType.put(ConvolveOp.class, () -> new ConvolveOp(kernel()));
    byType.put(BufferedImageOp.class, () -> new RescaleOp(1f, 0f, null));
    byType.put(ImageReader.class, () -> ImageIO.getImageReadersByFormatName("png").next());
    byType.put(ImageWriter.class, () -> ImageIO.getImageWritersByFormatName("png").next());
    byType.put(Socket.class, Socket::new);
    byType.put(URI.class, () -> URI.create(servers.url()));
    byType.put(URL.class, () -> new URL(servers.url()));
    byType.put(HttpClient.class, HttpClient::newHttpClient);
    byType.put(HttpRequest.class, () -> HttpRequest.newBuilder(URI.create(servers.url())).build());
  }

  private static KeyPair keys() throws java.security.NoSuchAlgorithmException {
    return KeyPairGenerator.getInstance("EC").generateKeyPair();
  }

  private static Kernel kernel() {
    return new Kernel(1, 1, new float[] {1});
  }
}
