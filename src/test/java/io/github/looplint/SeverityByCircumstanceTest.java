package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Analysis;
import io.github.looplint.analysis.Finding;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same call is as bad as what it is given to do: the severity follows what is in sight. */
final class SeverityByCircumstanceTest {
  private static final String HANDLER =
      """
      import java.io.*;
      import java.nio.file.*;
      import java.security.*;
      import java.util.zip.*;
      import javax.crypto.*;
      import javax.crypto.spec.*;

      class Handler extends io.netty.channel.SimpleChannelInboundHandler<byte[]> {
        MessageDigest digest;
        KeyPairGenerator given;
        DigestInputStream stream;
        byte[] input;

        protected void channelRead0(io.netty.channel.ChannelHandlerContext c, byte[] message)
            throws Exception {
          %s
        }

        byte[] hash(byte[] text) {
          return digest.digest(text);
        }

        byte[] farther(byte[] text) {
          return hash(text);
        }

        void both() {
          hash(input);
          while (input != null) {
            hash(input);
          }
        }
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digest.digest(message);                                                  | info
          digest.digest("x".getBytes());                                           | info
          for (int i = 0; i < 10; i++) digest.update(message);                     | info
          for (int i = 0; i < 1000; i++) digest.update(message);                   | warning
          for (byte b : message) digest.update(b);                                 | warning
          while (message.length > 0) hash(message);                                | warning
          hash(message);                                                           | info
          both();                                                                  | warning
          while (message.length > 0) farther(message);                             | info
          for (int i = 0; i < 1000; i++) farther(message);                         | warning
          digest.digest(new FileInputStream("x") == null ? null : input);          | info
          digest.digest(System.in.readAllBytes());                                 | warning
          digest.digest(new String(System.in.readAllBytes()).getBytes());          | warning
          digest.digest(new ByteArrayInputStream(message).readAllBytes());         | info
          stream.read();                                                           | warning
          new DigestInputStream(new ByteArrayInputStream(message), digest).read(); | info
          given.generateKeyPair();                                                 | info
          KeyPairGenerator.getInstance("RSA").generateKeyPair();                   | error
          KeyPairGenerator.getInstance("rsa").generateKeyPair();                   | error
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair();               | info
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(new PBEKeySpec(null, input, 1000, 256)); | warning
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(new PBEKeySpec(null, input, 9000, 256)); | error
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(new PBEKeySpec(null, input, input.length, 256)); | error
          KeyStore.getInstance("PKCS12").load(new ByteArrayInputStream(message), null); | warning
          new GZIPOutputStream(new ByteArrayOutputStream()).write(message);        | info
          new GZIPOutputStream(new ByteArrayOutputStream()).write(System.in.readAllBytes()); | warning
          """)
  void follows(String statement, String severity) throws IOException {
    assertThat(scan(statement))
        .filteredOn(finding -> finding.rule().startsWith("cpu-"))
        .extracting(finding -> finding.severity().id())
        .containsExactly(severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KeyStore.getInstance("PKCS12").load(null, null);
          SecretKeyFactory.getInstance("DES").generateSecret(new DESKeySpec(input));
          Cipher.getInstance("AES").doFinal(message);
          KeyGenerator.getInstance("AES").generateKey();
          """)
  void staysSilent(String statement) throws IOException {
    assertThat(scan(statement)).isEmpty();
  }

  private List<Finding> scan(String statement) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), HANDLER.replace("%s", statement));
    SourceReader.Request request =
        new SourceReader.Request(List.of(folder), folder, 1, SourceReader.Progress.NONE);
    return Analysis.of(SourceReader.read(request), Looplint.catalogue()).findings();
  }
}
