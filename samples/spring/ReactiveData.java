package samples.spring;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A reactive driver answers on a thread of its own: that is where the next operator runs. */
final class ReactiveData {
  private ReactiveData() {}

  record Picture(long id, String file) {}

  interface Pictures extends ReactiveCrudRepository<Picture, Long> {
    Mono<Picture> findByFile(String file);
  }

  @RestController
  static class PictureController {
    private final Pictures pictures;
    private final DatabaseClient database;

    PictureController(Pictures pictures, DatabaseClient database) {
      this.pictures = pictures;
      this.database = database;
    }

    @GetMapping("/size")
    Mono<Long> size(long id) {
      return pictures.findById(id).map(picture -> size(picture)); // expect: blocking-file-io
    }

    /** It is subscribed on a worker, but the driver does not answer there. */
    @GetMapping("/size/subscribed")
    Mono<Long> subscribed(String file) {
      return pictures
          .findByFile(file)
          .map(picture -> size(picture)) // expect: blocking-file-io
          .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/size/published")
    Mono<Long> published(long id) {
      return pictures
          .findById(id)
          .publishOn(Schedulers.boundedElastic())
          .map(picture -> size(picture));
    }

    @GetMapping("/size/sql")
    Mono<Long> sql() {
      return database
          .sql("select file from pictures")
          .map(row -> row.get("file", String.class))
          .first()
          .map(file -> size(new Picture(1, file))) // expect: blocking-file-io
          .subscribeOn(Schedulers.boundedElastic());
    }

    /** A file that is read through a channel of its own comes on that one's pool. */
    @GetMapping("/copies")
    Mono<Long> copied(String file) {
      return DataBufferUtils.write(content(file), Path.of("copy"))
          .then(Mono.fromCallable(() -> size(new Picture(1, "copy"))));
    }

    @GetMapping("/copies/unread")
    Mono<Long> copiedAndFetched(long id) {
      return DataBufferUtils.write(content("a"), Path.of("copy"))
          .then(pictures.findById(id))
          .map(picture -> size(picture)); // expect: blocking-file-io
    }

    private static Flux<DataBuffer> content(String file) {
      return DataBufferUtils.read(Path.of(file), DefaultDataBufferFactory.sharedInstance, 4096)
          .doOnNext(buffer -> size(new Picture(1, file)));
    }

    private static Long size(Picture picture) {
      try {
        return Files.size(Path.of(picture.file()));
      } catch (java.io.IOException e) {
        return 0L;
      }
    }
  }
}
