package samples.reactor;

import java.util.concurrent.Flow;
import org.reactivestreams.Publisher;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Publishers that are declared as nothing but that, as interfaces do which leave the library open:
 * who subscribes decides all the same.
 */
final class Declared {
  private final Source source = new Remote();
  private final SafeSource safe = new SafeRemote();

  /** Of any library. */
  interface Source {
    Publisher<String> all();

    Publisher<String> one();

    Publisher<String> listened();

    Flow.Publisher<String> ofTheJdk();
  }

  /** Subscribed to where it may wait. */
  interface SafeSource {
    Publisher<String> all();

    Publisher<String> one();

    Flow.Publisher<String> ofTheJdk();
  }

  static final class Remote implements Source {
    @Override
    public Publisher<String> all() {
      return Flux.defer(() -> Flux.just(ask())); // expect: blocking-sleep
    }

    @Override
    public Publisher<String> one() {
      return Mono.fromCallable(() -> ask()); // expect: blocking-sleep
    }

    @Override
    public Publisher<String> listened() {
      return Mono.fromCallable(() -> ask()); // expect: blocking-sleep
    }

    @Override
    public Flow.Publisher<String> ofTheJdk() {
      return JdkFlowAdapter.publisherToFlowPublisher(
          Flux.defer(() -> Flux.just(ask()))); // expect: blocking-sleep
    }
  }

  static final class SafeRemote implements SafeSource {
    @Override
    public Publisher<String> all() {
      return Flux.defer(() -> Flux.just(ask()));
    }

    @Override
    public Publisher<String> one() {
      return Mono.fromCallable(() -> ask());
    }

    @Override
    public Flow.Publisher<String> ofTheJdk() {
      return JdkFlowAdapter.publisherToFlowPublisher(Flux.defer(() -> Flux.just(ask())));
    }
  }

  void start() {
    Flux.from(source.all()).subscribeOn(Schedulers.parallel()).subscribe();
    Mono.from(source.one()).subscribeOn(Schedulers.parallel()).subscribe();
    JdkFlowAdapter.flowPublisherToFlux(source.ofTheJdk())
        .subscribeOn(Schedulers.parallel())
        .subscribe();
    Flux.from(safe.all()).subscribeOn(Schedulers.boundedElastic()).subscribe();
    Mono.from(safe.one()).subscribeOn(Schedulers.boundedElastic()).subscribe();
    JdkFlowAdapter.flowPublisherToFlux(safe.ofTheJdk())
        .subscribeOn(Schedulers.boundedElastic())
        .subscribe();
  }

  /** What subscribes to it directly does so on its own thread. */
  void startAtOnce() {
    Schedulers.parallel()
        .schedule(
            () ->
                source
                    .listened()
                    .subscribe(
                        new BaseSubscriber<String>() {
                          @Override
                          protected void hookOnNext(String said) {
                            ask(); // expect: blocking-sleep
                          }
                        }));
    Schedulers.boundedElastic()
        .schedule(
            () ->
                safe.one()
                    .subscribe(
                        new BaseSubscriber<String>() {
                          @Override
                          protected void hookOnNext(String said) {
                            ask();
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
