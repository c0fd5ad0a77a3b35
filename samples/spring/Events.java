package samples.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Spring's events: listeners run on the thread that publishes them, before publishEvent returns. */
@RestController
final class Events {
  private final ApplicationEventPublisher publisher;

  Events(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  /** Something has changed. */
  static class Changed extends ApplicationEvent {
    Changed(Object source) {
      super(source);
    }
  }

  /** What nobody waits for. */
  static final class Noted extends ApplicationEvent {
    Noted(Object source) {
      super(source);
    }
  }

  /** Any object may be an event. */
  record Removed(String name) {}

  /** Read anew when something changes. */
  @Component
  static final class Cache {
    private final Flux<String> source;

    Cache(Flux<String> source) {
      this.source = source;
    }

    @EventListener(Changed.class)
    void refresh() {
      source.collectList().block();
    }

    @EventListener
    void forget(Removed removed) throws IOException {
      Files.delete(Path.of(removed.name()));
    }

    @Async
    @EventListener
    public void note(Noted noted) {
      source.collectList().block();
    }
  }

  /** The older form of a listener. */
  @Component
  static final class Renewal implements ApplicationListener<Changed> {
    @Override
    public void onApplicationEvent(Changed event) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What has happened to a file. */
  enum Kind {
    ADDED,
    REMOVED
  }

  /** Something has happened to a file. */
  static final class FileEvent extends ApplicationEvent {
    private final Kind kind;

    FileEvent(Kind kind, String name) {
      super(name);
      this.kind = kind;
    }

    Kind getKind() {
      return kind;
    }
  }

  /** Listens to all kinds. */
  @Component
  static final class Folder implements ApplicationListener<FileEvent> {
    @Override
    public void onApplicationEvent(FileEvent event) {
      switch (event.getKind()) {
        case ADDED:
          read(event.getSource().toString());
          break;
        case REMOVED:
          event.getTimestamp();
          break;
        default:
          throw new IllegalStateException();
      }
    }

    private static void read(String name) {
      try {
        Files.readString(Path.of(name));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @PostMapping("/added")
  Mono<Void> added(String name) {
    publisher.publishEvent(new FileEvent(Kind.ADDED, name)); // expect: blocking-file-io
    return Mono.empty();
  }

  @PostMapping("/removed")
  Mono<Void> removed(String name) {
    publisher.publishEvent(new FileEvent(Kind.REMOVED, name));
    return Mono.empty();
  }

  @PostMapping("/refresh")
  Mono<Void> refresh() {
    publisher.publishEvent(new Changed(this)); // expect: blocking-reactive-wait, blocking-sleep
    return Mono.empty();
  }

  @PostMapping("/remove")
  Mono<Void> remove(String name) {
    return Mono.fromRunnable(() -> publisher.publishEvent(new Removed(name))); // expect: blocking-file-io via forget
  }

  @PostMapping("/note")
  Mono<Void> note() {
    publisher.publishEvent(new Noted(this));
    return Mono.empty();
  }

  @PostMapping("/refresh-later")
  Mono<Void> refreshLater() {
    return Mono.<Void>fromRunnable(() -> publisher.publishEvent(new Changed(this)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Which event that is, nobody sees here. */
  @PostMapping("/any")
  Mono<Void> any(ApplicationEvent event) {
    publisher.publishEvent(event);
    return Mono.empty();
  }
}
