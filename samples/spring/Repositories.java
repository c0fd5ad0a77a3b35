package samples.spring;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.ReactiveMongoRepository;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A repository's method blocks unless it is declared to return something reactive. */
final class Repositories extends AbstractVerticle {
  private final Books books;
  private final Authors authors;
  private final Shelves shelves;
  private final Loans loans;
  private final ReactiveBooks reactiveBooks;
  private final ReactiveShelves reactiveShelves;

  Repositories(
      Books books,
      Authors authors,
      Shelves shelves,
      Loans loans,
      ReactiveBooks reactiveBooks,
      ReactiveShelves reactiveShelves) {
    this.books = books;
    this.authors = authors;
    this.shelves = shelves;
    this.loans = loans;
    this.reactiveBooks = reactiveBooks;
    this.reactiveShelves = reactiveShelves;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    // What Spring Data declares.
    router
        .get("/books/:id")
        .handler(
            context -> {
              Optional<Book> book = books.findById(1L); // expect: blocking-orm
              books.save(new Book(2, "Walden")); // expect: blocking-orm via CrudRepository#save
              books.findAll(PageRequest.of(0, 10)); // expect: blocking-orm
              shelves.insert(new Shelf("A")); // expect: blocking-orm
              books.flush(); // expect: blocking-orm
              authors.count(); // expect: blocking-orm
              context.end(book.map(Book::title).orElse(""));
              books.getReferenceById(3L);
              context.put("who", books.toString());
            });
    // What the application declares, in its own interfaces.
    router
        .get("/books")
        .handler(
            context -> {
              List<Book> found = books.findByTitle("Walden"); // expect: blocking-orm via findByTitle
              boolean lent = loans.existsByBook(1); // expect: blocking-orm
              authors.retire("Thoreau"); // expect: blocking-orm
              context.end(found + " " + lent);
            });
    // A blocking repository may have methods that come back at once.
    router
        .get("/async")
        .handler(
            context -> {
              loans.readByReader("me").whenComplete((loan, e) -> context.end(loan.reader()));
              loans.findByReader("me").subscribe(loan -> context.end(loan.reader()));
            });
    router
        .get("/reactive")
        .handler(
            context -> {
              reactiveBooks.findById(1L).subscribe(book -> context.end(book.title()));
              reactiveBooks.findByTitle("Walden").subscribe(book -> context.end(book.title()));
              reactiveShelves.insert(new Shelf("A")).subscribe(shelf -> context.end(shelf.name()));
            });
    // A default method is what it does.
    router
        .get("/defaults")
        .handler(
            context -> {
              context.end(books.table());
              context.end(books.titleOf(1)); // expect: blocking-orm via titleOf > CrudRepository#findById
            });
    router
        .get("/offloaded")
        .handler(
            context -> {
              vertx
                  .executeBlocking(() -> books.findByTitle("Walden"), false)
                  .onSuccess(found -> context.end(found.toString()))
                  .onFailure(context::fail);
            });
  }

  record Book(long id, String title) {}

  record Author(long id, String name) {}

  record Shelf(String name) {}

  record Loan(long id, String reader) {}

  interface Books extends JpaRepository<Book, Long> {
    List<Book> findByTitle(String title);

    default String table() {
      return "books";
    }

    default String titleOf(long id) {
      return findById(id).map(Book::title).orElse("");
    }
  }

  @NoRepositoryBean
  interface People<T> extends CrudRepository<T, Long> {
    void retire(String name);
  }

  interface Authors extends People<Author> {}

  interface Shelves extends MongoRepository<Shelf, String> {}

  interface Loans extends Repository<Loan, Long> {
    boolean existsByBook(long book);

    CompletableFuture<Loan> readByReader(String reader);

    Mono<Loan> findByReader(String reader);
  }

  interface ReactiveBooks extends ReactiveCrudRepository<Book, Long> {
    Flux<Book> findByTitle(String title);
  }

  interface ReactiveShelves extends ReactiveMongoRepository<Shelf, String> {}
}
