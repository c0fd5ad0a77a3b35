package samples.rxjava;

import io.reactivex.rxjava3.annotations.NonNull;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableSource;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.ObservableSource;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleSource;
import io.reactivex.rxjava3.observers.DisposableSingleObserver;
import io.reactivex.rxjava3.schedulers.Schedulers;

/** Sources that are declared as interfaces: who subscribes decides all the same. */
final class Declared {
  private final Source source = new Remote();
  private final SafeSource safe = new SafeRemote();

  /** Subscribed to where nobody may wait. */
  interface Source {
    ObservableSource<String> all();

    SingleSource<String> one();

    SingleSource<String> listened();

    CompletableSource none();
  }

  /** Subscribed to where it may wait. */
  interface SafeSource {
    ObservableSource<String> all();

    SingleSource<String> one();

    CompletableSource none();
  }

  static final class Remote implements Source {
    @Override
    public ObservableSource<String> all() {
      return Observable.defer(() -> Observable.just(ask())); // expect: blocking-sleep
    }

    @Override
    public SingleSource<String> one() {
      return Single.fromCallable(() -> ask()); // expect: blocking-sleep
    }

    @Override
    public SingleSource<String> listened() {
      return Single.fromCallable(() -> ask()); // expect: blocking-sleep
    }

    @Override
    public CompletableSource none() {
      return Completable.fromAction(() -> ask()); // expect: blocking-sleep
    }
  }

  static final class SafeRemote implements SafeSource {
    @Override
    public ObservableSource<String> all() {
      return Observable.defer(() -> Observable.just(ask()));
    }

    @Override
    public SingleSource<String> one() {
      return Single.fromCallable(() -> ask());
    }

    @Override
    public CompletableSource none() {
      return Completable.fromAction(() -> ask());
    }
  }

  void start() {
    Observable.wrap(source.all()).subscribeOn(Schedulers.computation()).subscribe();
    Single.wrap(source.one()).subscribeOn(Schedulers.computation()).subscribe();
    Completable.wrap(source.none()).subscribeOn(Schedulers.computation()).subscribe();
    Observable.wrap(safe.all()).subscribeOn(Schedulers.io()).subscribe();
    Single.wrap(safe.one()).subscribeOn(Schedulers.io()).subscribe();
    Completable.wrap(safe.none()).subscribeOn(Schedulers.io()).subscribe();
  }

  /** What subscribes to it directly does so on its own thread. */
  void startAtOnce() {
    Schedulers.computation()
        .scheduleDirect(
            () ->
                source
                    .listened()
                    .subscribe(
                        new DisposableSingleObserver<String>() {
                          @Override
                          public void onSuccess(@NonNull String said) {
                            ask(); // expect: blocking-sleep
                          }

                          @Override
                          public void onError(@NonNull Throwable error) {
                            System.exit(1);
                          }
                        }));
    Schedulers.io()
        .scheduleDirect(
            () ->
                safe.one()
                    .subscribe(
                        new DisposableSingleObserver<String>() {
                          @Override
                          public void onSuccess(@NonNull String said) {
                            ask();
                          }

                          @Override
                          public void onError(@NonNull Throwable error) {
                            System.exit(1);
                          }
                        }));
  }

  private static String ask() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "remote";
  }
}
