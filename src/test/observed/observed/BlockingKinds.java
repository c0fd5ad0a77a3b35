package observed;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.security.crypto.bcrypt.BCrypt;
import reactor.core.publisher.Mono;

/** One short piece of code for each kind of waiting and computing that there is a rule for. */
final class BlockingKinds {
  private static final Path FILE = Path.of("hound.txt");

  private final Map<String, Callable<?>> kinds = new LinkedHashMap<>();

  /**
   * Prepares them.
   *
   * @param peer who accepts connections
   */
  BlockingKinds(InetSocketAddress peer) throws IOException {
    Files.writeString(FILE, "text");
    waits();
    files();
    network(peer);
    computing();
  }

  /** By rule and words, with a tab between. */
  Map<String, Callable<?>> all() {
    return kinds;
  }

  private void kind(String rule, String what, Callable<?> work) {
    kinds.put(rule + "\t" + what, work);
  }

  private void waits() {
    kind("blocking-sleep", "`Thread.sleep`", () -> Waiting.sleep());
    kind("blocking-sleep", "`TimeUnit.sleep`", () -> Waiting.timeUnit());
    kind("blocking-future-wait", "`CompletableFuture.get`", () -> Waiting.later().get());
    kind(
        "blocking-future-wait",
        "`mono.toFuture().get()`",
        () -> Mono.fromFuture(Waiting.later()).toFuture().get());
    kind(
        "blocking-reactive-wait",
        "`mono.block()` (Reactor itself refuses)",
        () -> Mono.fromFuture(Waiting.later()).block());
    kind(
        "blocking-coordination",
        "`CountDownLatch.await`",
        () -> new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS));
    kind(
        "blocking-coordination",
        "`BlockingQueue.poll(time)`",
        () -> new ArrayBlockingQueue<String>(1).poll(1, TimeUnit.MILLISECONDS));
    kind(
        "blocking-coordination",
        "`Semaphore.tryAcquire(time)`",
        () -> new Semaphore(0).tryAcquire(1, TimeUnit.MILLISECONDS));
    kind("blocking-coordination", "`LockSupport.parkNanos`", () -> Waiting.park());
    kind("blocking-coordination", "`Object.wait(time)`", () -> Waiting.await());
    kind("blocking-coordination", "`Thread.join`", () -> Waiting.join());
    kind("blocking-lock", "`Lock.lock()` while another holds it", () -> Waiting.lock());
    kind("blocking-lock", "`synchronized` while another holds it", () -> Waiting.enter());
  }

  private void files() {
    kind(
        "blocking-file-io",
        "`FileInputStream.read`",
        () -> {
          try (FileInputStream in = new FileInputStream(FILE.toFile())) {
            return in.read();
          }
        });
    kind(
        "blocking-file-io",
        "`FileOutputStream.write`",
        () -> {
          try (FileOutputStream out = new FileOutputStream("written.txt")) {
            out.write(1);
            return out;
          }
        });
    kind(
        "blocking-file-io",
        "`RandomAccessFile.read`",
        () -> {
          try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "r")) {
            return file.read();
          }
        });
    kind("blocking-file-io", "`Files.readString`", () -> Files.readString(FILE));
    kind("blocking-file-io", "`Files.writeString`", () -> Files.writeString(FILE, "text"));
    kind(
        "blocking-file-io",
        "`FileChannel.force`",
        () -> {
          try (FileChannel file = FileChannel.open(FILE, StandardOpenOption.WRITE)) {
            file.force(true);
            return file;
          }
        });
    kind("blocking-file-io", "`File.length`, `exists`", () -> FILE.toFile().length());
    kind("blocking-process", "`ProcessBuilder.start`", () -> new ProcessBuilder("true").start());
    kind(
        "blocking-process",
        "`Process.waitFor`",
        () -> new ProcessBuilder("sleep", "0.05").start().waitFor());
    kind("blocking-console", "`System.in.read`", () -> System.in.read());
  }

  private void network(InetSocketAddress peer) {
    kind("blocking-dns-lookup", "`InetAddress.getByName`", () -> InetAddress.getByName("weather"));
    kind(
        "blocking-socket-io",
        "`Socket.connect`",
        () -> {
          try (Socket socket = new Socket()) {
            socket.connect(peer);
            return socket;
          }
        });
    kind(
        "blocking-socket-io",
        "`Socket` stream: write",
        () -> {
          try (Socket socket = new Socket(peer.getAddress(), peer.getPort())) {
            socket.getOutputStream().write(1);
            return socket;
          }
        });
    kind(
        "blocking-socket-io",
        "`SocketChannel` in blocking mode: connect, write",
        () -> {
          try (SocketChannel channel = SocketChannel.open(peer)) {
            return channel.write(ByteBuffer.wrap(new byte[1]));
          }
        });
  }

  private void computing() {
    kind("blocking-jdbc", "a query of H2 in memory", () -> Waiting.query("jdbc:h2:mem:hound"));
    kind(
        "blocking-entropy",
        "`SecureRandom.generateSeed`",
        () -> new SecureRandom().generateSeed(8));
    kind(
        "cpu-digest",
        "`MessageDigest.digest` of 1 MB",
        () -> MessageDigest.getInstance("SHA-256").digest(new byte[1 << 20]));
    kind(
        "cpu-password-hash",
        "`PBKDF2`",
        () ->
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(new char[4], new byte[8], 1_000, 256)));
    kind(
        "cpu-password-hash",
        "`BCrypt.hashpw`",
        () -> BCrypt.hashpw("a", "$2a$04$" + "a".repeat(22)));
    kind("cpu-key-generation", "`KeyPairGenerator.generateKeyPair`", Waiting::keys);
    kind("cpu-compression", "`Deflater.deflate`", () -> Waiting.deflate());
  }
}
