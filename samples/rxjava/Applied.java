package samples.rxjava;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.ObservableTransformer;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleSource;
import io.reactivex.rxjava3.core.SingleTransformer;
import io.reactivex.rxjava3.schedulers.Schedulers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Functions that are applied to a pipeline: what they add is part of it. */
@RestController
final class Applied {
  static String read(String key) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return key;
  }

  @GetMapping("/compose")
  Single<String> compose() {
    return Single.fromCallable(() -> read("a")) // expect: blocking-sleep
        .compose(single -> {
          read("b"); // expect: blocking-sleep
          return single.map(a -> read(a)); // expect: blocking-sleep
        });
  }

  @GetMapping("/compose-right")
  Single<String> composeRight() {
    return Single.fromCallable(() -> read("a"))
        .compose(single -> single.subscribeOn(Schedulers.io()))
        .map(a -> read(a));
  }

  @GetMapping("/compose-behind")
  Observable<String> composeBehind() {
    return Observable.just("a")
        .compose(some -> some.observeOn(Schedulers.io()).map(a -> read(a)))
        .map(a -> read(a))
        .compose(some -> some.observeOn(Schedulers.computation()).map(a -> read(a))) // expect: blocking-sleep
        .map(a -> read(a)); // expect: blocking-sleep
  }

  private static <T> SingleTransformer<T, T> inBackground() {
    return single -> single.subscribeOn(Schedulers.io()).observeOn(Schedulers.io());
  }

  private static <T> ObservableTransformer<T, T> computed() {
    return some -> some.subscribeOn(Schedulers.computation());
  }

  @GetMapping("/transformer")
  Observable<String> transformer() {
    return Observable.fromCallable(() -> read("a")).compose(computed()); // gap: blocking-sleep (a function that another method gives is not looked into)
  }

  @GetMapping("/transformer-right")
  Single<String> transformerRight() {
    return Single.fromCallable(() -> read("a")).compose(inBackground()).map(a -> read(a));
  }

  @GetMapping("/anonymous")
  Single<String> anonymous() {
    return Single.just("a")
        .compose(
            new SingleTransformer<String, String>() {
              @Override
              public SingleSource<String> apply(Single<String> single) {
                return single.observeOn(Schedulers.computation()).map(a -> read(a)); // expect: blocking-sleep
              }
            });
  }

  private static Single<String> loudly(Single<String> single) {
    return single.map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/reference")
  Single<String> reference() {
    return Single.just("a").compose(Applied::loudly);
  }

  @GetMapping("/to")
  Flowable<String> to() {
    return Single.fromCallable(() -> read("a")).to(single -> single.toFlowable()); // expect: blocking-sleep
  }

  @GetMapping("/to-right")
  Flowable<String> toRight() {
    return Single.fromCallable(() -> read("a")).to(single -> single.toFlowable()).subscribeOn(Schedulers.io());
  }

  @GetMapping("/publish")
  Observable<String> published() {
    return Observable.just("a")
        .observeOn(Schedulers.computation())
        .publish(shared -> shared.map(a -> read(a))); // expect: blocking-sleep
  }
}
