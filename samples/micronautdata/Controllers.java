package samples.micronautdata;

import io.micronaut.data.annotation.Repository;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.reactive.ReactorCrudRepository;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a repository's method is declared to give says whether it waits. */
@Controller("/books")
final class Controllers {
  private final Books books;
  private final ReactiveBooks reactiveBooks;

  Controllers(Books books, ReactiveBooks reactiveBooks) {
    this.books = books;
    this.reactiveBooks = reactiveBooks;
  }

  record Book(long id, String title) {}

  @Repository
  interface Books extends CrudRepository<Book, Long> {
    List<Book> findByTitle(String title);

    CompletableFuture<Book> findFirstByTitle(String title);

    default Book any() {
      return findById(1L).orElseThrow();
    }
  }

  @Repository
  interface ReactiveBooks extends ReactorCrudRepository<Book, Long> {
    Flux<Book> findByTitle(String title);
  }

  @Get("/all")
  List<Book> all() {
    return books.findByTitle("Emma"); // expect: blocking-orm
  }

  @Get("/any")
  Book any() {
    return books.any(); // expect: blocking-orm via any > findById
  }

  @Get("/saved")
  Mono<Book> saved() {
    return Mono.just(new Book(1, "Emma")).map(books::save); // expect: blocking-orm
  }

  @Get("/first")
  CompletableFuture<Book> first() {
    return books.findFirstByTitle("Emma");
  }

  @Get("/reactive")
  Flux<Book> reactive() {
    return reactiveBooks.findByTitle("Emma").concatWith(reactiveBooks.findById(1L));
  }

  @Get("/patient")
  @ExecuteOn(TaskExecutors.BLOCKING)
  List<Book> patient() {
    return books.findByTitle("Emma");
  }
}
