package samples.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hops to threads that may wait, which do not move what waits: too late, too far down, too far up. */
final class Offloads {
  private Offloads() {}

  static final class Notes {
    String read(String name) {
      try {
        return Files.readString(Path.of("notes", name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> all() {
      try {
        return Files.readAllLines(Path.of("notes", "index"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A service whose callers are not in sight. */
  static final class EagerValues {
    private final Notes notes;
    private final Scheduler scheduler;

    EagerValues(Notes notes, Scheduler scheduler) {
      this.notes = notes;
      this.scheduler = scheduler;
    }

    Single<String> one(String name) {
      return Single.just(notes.read(name)) // expect: offload-eager-argument via read > Files#readString
          .subscribeOn(Schedulers.io());
    }

    Single<String> oneRight(String name) {
      return Single.fromCallable(() -> notes.read(name)).subscribeOn(Schedulers.io());
    }

    Single<String> oneDeferred(String name) {
      return Single.defer(() -> Single.just(notes.read(name))).subscribeOn(Schedulers.io());
    }

    Maybe<Integer> part(String name) {
      return Maybe.just(notes.read(name).strip().length()).subscribeOn(scheduler); // expect: offload-eager-argument
    }

    Observable<String> several() {
      return Observable.fromIterable(notes.all()).subscribeOn(Schedulers.io()); // expect: offload-eager-argument
    }

    Observable<String> severalRight() {
      return Single.fromCallable(notes::all).flattenAsObservable(all -> all).subscribeOn(Schedulers.io());
    }

    Flowable<String> inner(Flowable<String> names) {
      return names.flatMapSingle(name -> Single.just(notes.read(name)).subscribeOn(Schedulers.io())); // expect: offload-eager-argument
    }

    Flowable<String> innerRight(Flowable<String> names) {
      return names.flatMapSingle(name -> Single.fromCallable(() -> notes.read(name)).subscribeOn(Schedulers.io()));
    }

    Single<String> withoutHop(String name) {
      return Single.just(notes.read(name));
    }

    Single<String> hopThatIsNone(String name) {
      return Single.just(notes.read(name)).subscribeOn(Schedulers.trampoline());
    }
  }

  /** Fallbacks and follow-ups that are values. */
  static final class Fallbacks {
    private final Notes notes;

    Fallbacks(Notes notes) {
      this.notes = notes;
    }

    Maybe<String> otherwise(Maybe<String> cached) {
      return cached
          .switchIfEmpty(Maybe.just(notes.read("default"))) // expect: offload-eager-argument
          .subscribeOn(Schedulers.io());
    }

    Single<String> otherwiseRight(Maybe<String> cached) {
      return cached.switchIfEmpty(Single.fromCallable(() -> notes.read("default")).subscribeOn(Schedulers.io()));
    }

    Single<String> byDefault(String name) {
      return Maybe.fromCallable(() -> notes.read(name))
          .subscribeOn(Schedulers.io())
          .defaultIfEmpty(notes.read("default")); // expect: offload-eager-argument
    }

    Single<String> afterwards(String name) {
      return Completable.fromAction(() -> notes.read(name))
          .subscribeOn(Schedulers.io())
          .toSingleDefault(notes.read("default")); // expect: offload-eager-argument
    }

    Single<String> afterwardsRight(String name) {
      return Completable.fromAction(() -> notes.read(name))
          .andThen(Single.fromCallable(() -> notes.read("default")))
          .subscribeOn(Schedulers.io());
    }

    Single<String> afterAnError(String name) {
      return Single.fromCallable(() -> notes.read(name))
          .onErrorReturnItem(notes.read("default")) // expect: offload-eager-argument
          .subscribeOn(Schedulers.io());
    }

    Observable<String> before(String name) {
      return Observable.fromCallable(() -> notes.read(name))
          .startWithItem(notes.read("first")) // expect: offload-eager-argument
          .subscribeOn(Schedulers.io());
    }
  }

  /** Hops that stand in the wrong place. */
  static final class Misplaced {
    private final Notes notes;

    Misplaced(Notes notes) {
      this.notes = notes;
    }

    Single<String> behindATimer() {
      return Single.timer(1, TimeUnit.MILLISECONDS)
          .map(tick -> notes.read("a")) // expect: offload-without-effect
          .subscribeOn(Schedulers.io());
    }

    Single<String> tooLate() {
      return Single.timer(1, TimeUnit.MILLISECONDS)
          .map(tick -> notes.read("a")) // expect: offload-without-effect
          .observeOn(Schedulers.io());
    }

    Single<String> undone(String name) {
      return Single.just(name)
          .observeOn(Schedulers.io())
          .delay(1, TimeUnit.MILLISECONDS)
          .map(notes::read); // expect: offload-without-effect
    }

    Single<String> right(String name) {
      return Single.just(name)
          .delay(1, TimeUnit.MILLISECONDS)
          .observeOn(Schedulers.io())
          .map(notes::read);
    }

    Single<String> onPurpose(String name) {
      return Single.just(name)
          .observeOn(Schedulers.io())
          .observeOn(Schedulers.computation())
          .map(notes::read); // expect: blocking-file-io
    }

    Single<String> fewThreads(String name) {
      return Single.fromCallable(() -> notes.read(name)).subscribeOn(Schedulers.computation()); // expect: blocking-file-io
    }
  }
}
