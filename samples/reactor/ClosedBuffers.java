package samples.reactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an object has asked itself before, it still knows on the way. */
@RestController
final class ClosedBuffers {
  private final Path overflow;
  private volatile boolean closed;

  ClosedBuffers(Path overflow) {
    this.overflow = overflow;
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  @GetMapping("/append")
  Mono<Void> append(String line) {
    if (isClosed()) {
      return Mono.fromRunnable(() -> write(line));
    }
    return Mono.fromRunnable(() -> write(line)); // expect: blocking-file-io via write > flush
  }

  @GetMapping("/append-after")
  Mono<Void> appendAfter(String line) {
    if (!isClosed()) {
      return Mono.fromRunnable(() -> writeAfter(line));
    }
    return Mono.fromRunnable(() -> writeAfter(line)); // expect: blocking-file-io via writeAfter > flush
  }

  @GetMapping("/append-directly")
  Mono<Void> appendDirectly(String line) {
    if (isClosed()) {
      write(line);
      writeAfter(line); // expect: blocking-file-io via writeAfter > flush
    }
    return Mono.empty();
  }

  private void write(String line) {
    if (isClosed()) {
      return;
    }
    flush(line);
  }

  private void writeAfter(String line) {
    if (isClosed()) {
      flush(line);
    }
  }

  private void flush(String line) {
    try {
      Files.writeString(overflow, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
