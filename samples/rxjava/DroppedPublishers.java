package samples.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.subjects.PublishSubject;
import io.vertx.rxjava3.core.Vertx;

/** RxJava's publishers that nobody subscribes to. */
final class DroppedPublishers {
  private final CompositeDisposable open = new CompositeDisposable();
  private final PublishSubject<String> news = PublishSubject.create();

  /** A reactive repository of all kinds of results. */
  interface Repository {
    Single<String> save(String text);

    Completable delete(String id);

    Maybe<String> find(String id);

    Observable<String> watch();

    Flowable<String> all();

    io.reactivex.Single<String> old(String id);

    rx.Single<String> ancient(String id);
  }

  void dropped(Repository repository) {
    repository.save("a"); // expect: dropped-publisher
    repository.delete("a"); // expect: dropped-publisher
    repository.find("a"); // expect: dropped-publisher
    repository.watch(); // expect: dropped-publisher
    repository.all().map(String::trim); // expect: dropped-publisher
    repository.old("a"); // expect: dropped-publisher
    repository.ancient("a"); // expect: dropped-publisher
    Completable.fromAction(() -> news.onNext("a")); // expect: dropped-publisher
  }

  Completable taken(Repository repository) {
    open.add(repository.watch().subscribe());
    repository.save("a").subscribe(saved -> {}, failure -> {});
    news.onNext("a");
    watched();
    Completable.complete();
    return repository.find("a").flatMapCompletable(repository::delete);
  }

  Observable<String> watched() {
    return news;
  }

  /** The bindings' own methods start at once, those with rx in their names when subscribed. */
  void bindings(Vertx vertx) {
    vertx.createHttpServer().listen(8080);
    vertx.createHttpServer().rxListen(8080); // expect: dropped-publisher
    vertx.rxClose(); // expect: dropped-publisher
  }
}
