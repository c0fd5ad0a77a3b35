package samples.rxjava;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import io.reactivex.rxjava3.schedulers.Schedulers;

/** Operators that wait for another source, in a library whose subscribers are out of sight. */
final class WaitingStages {
  private final Names names;
  private final OldNames old;

  WaitingStages(Names names, OldNames old) {
    this.names = names;
    this.old = old;
  }

  /** A driver, as far as it is seen here. */
  interface Names {
    Single<Long> count(String name);
  }

  /** One that has not moved on. */
  interface OldNames {
    io.reactivex.Single<Long> count(String name);

    rx.Single<Long> size(String name);
  }

  Flowable<String> inLambda(Flowable<String> all) {
    return all.map(name -> name + names.count(name).blockingGet()); // expect: blocking-reactive-wait
  }

  Flowable<String> byReference(Flowable<String> all) {
    return all.filter(this::isNew); // expect: blocking-reactive-wait
  }

  Single<String> byObject(Single<String> one) {
    return one.map(
        new Function<String, String>() {
          @Override
          public String apply(String name) {
            return name + names.count(name).blockingGet(); // expect: blocking-reactive-wait
          }
        });
  }

  io.reactivex.Single<String> withTheSecond(io.reactivex.Single<String> one) {
    return one.map(name -> name + old.count(name).blockingGet()); // expect: blocking-reactive-wait
  }

  rx.Single<String> withTheFirst(rx.Single<String> one) {
    return one.map(name -> name + old.size(name).toBlocking().value()); // expect: blocking-reactive-wait
  }

  Flowable<String> composed(Flowable<String> all) {
    return all.flatMapSingle(name -> names.count(name).map(count -> name + count));
  }

  Flowable<String> moved(Flowable<String> all) {
    return all.observeOn(Schedulers.io()).filter(this::isNew);
  }

  private boolean isNew(String name) {
    return names.count(name).blockingGet() == 0;
  }
}
