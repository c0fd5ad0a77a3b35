package samples.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Work that waits, handed to the pool that all futures and parallel streams of the JVM share. */
final class CommonPool {
  private CommonPool() {}

  static final class Archive {
    String read(String name) {
      try {
        return Files.readString(Path.of("archive", name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static final class Reports {
    private final ExecutorService pool = Executors.newFixedThreadPool(8);
    private final Archive archive;

    Reports(Archive archive) {
      this.archive = archive;
    }

    CompletableFuture<String> lambda(String name) {
      return CompletableFuture.supplyAsync(() -> archive.read(name)); // expect: offload-to-common-pool via read > Files#readString
    }

    CompletableFuture<String> lambdaRight(String name) {
      return CompletableFuture.supplyAsync(() -> archive.read(name), pool);
    }

    private String today() {
      return archive.read("today");
    }

    CompletableFuture<String> methodReference() {
      return CompletableFuture.supplyAsync(this::today); // expect: offload-to-common-pool
    }

    CompletableFuture<String> anonymousClass() {
      return CompletableFuture.supplyAsync(
          new Supplier<>() {
            @Override
            public String get() {
              return archive.read("today"); // expect: offload-to-common-pool
            }
          });
    }

    CompletableFuture<String> laterStage(CompletableFuture<String> name) {
      return name.thenApplyAsync(n -> archive.read(n)); // expect: offload-to-common-pool
    }

    CompletableFuture<String> laterStageRight(CompletableFuture<String> name) {
      return name.thenApplyAsync(n -> archive.read(n), pool);
    }

    /** The stage behind runs on the thread that completes the one before it. */
    CompletableFuture<Void> stageBehind() {
      return CompletableFuture.supplyAsync(() -> "today")
          .thenAccept(name -> archive.read(name)); // expect: offload-to-common-pool
    }

    CompletableFuture<Void> byName(String name) {
      return CompletableFuture.runAsync(() -> archive.read(name), ForkJoinPool.commonPool()); // expect: offload-to-common-pool
    }

    void submitted(String name) {
      ForkJoinPool.commonPool().execute(() -> archive.read(name)); // expect: offload-to-common-pool
    }

    CompletableFuture<String> delayed(String name) {
      return CompletableFuture.supplyAsync(
          () -> archive.read(name), // expect: offload-to-common-pool
          CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    }

    CompletableFuture<String> delayedRight(String name) {
      return CompletableFuture.supplyAsync(
          () -> archive.read(name), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, pool));
    }
  }

  /** One finding for a place, whatever it waits for. */
  static final class Mirrors {
    private final Archive archive;

    Mirrors(Archive archive) {
      this.archive = archive;
    }

    private String mirror(String name) {
      try {
        return InetAddress.getByName(archive.read(name)).getHostAddress();
      } catch (UnknownHostException e) {
        return "";
      }
    }

    CompletableFuture<String> find(String name) {
      return CompletableFuture.supplyAsync(() -> mirror(name)); // expect: offload-to-common-pool
    }
  }

  /** To compute is what the pool is for. */
  static final class Sums {
    private static byte[] sum(byte[] content) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(content);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    CompletableFuture<byte[]> sumOf(byte[] content) {
      return CompletableFuture.supplyAsync(() -> sum(content));
    }
  }
}
