package observed;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;

/** Uses what a method of a sample has made, as whoever called it would. */
final class Results {
  /** Of RxJava and Mutiny, as far as Spring knows them. */
  private static final ReactiveAdapterRegistry ADAPTERS =
      ReactiveAdapterRegistry.getSharedInstance();

  private final NettyDriver netty;
  private final PieceDriver pieces;
  private final ReactorNettyDriver servers;

  Results(NettyDriver netty, PieceDriver pieces, ReactorNettyDriver servers) {
    this.netty = netty;
    this.pieces = pieces;
    this.servers = servers;
  }

  /** Uses it, if there is anything that one can do with it. */
  void use(Class<?> type, Object result, Plan plan) throws InterruptedException {
    if (result instanceof Channel channel) {
      netty.use(channel);
    } else if (result instanceof ChannelHandler handler) {
      netty.use(handler);
    } else if (result instanceof DisposableServer server) {
      servers.ask(type, server, plan);
    } else if (result instanceof WebClient client) {
      subscribe(type, client.get().uri("/").retrieve().bodyToMono(String.class));
    } else if (result instanceof Publisher<?> publisher) {
      subscribe(type, publisher);
    } else if (result != null) {
      Optional<ReactiveAdapter> adapter = adapter(result.getClass());
      if (adapter.isPresent()) {
        subscribe(type, adapter.get().toPublisher(result));
      } else {
        pieces.use(type, result, plan);
      }
    }
  }

  /** What makes publishers of such objects; a future is none: it is begun, whoever subscribes. */
  static Optional<ReactiveAdapter> adapter(Class<?> type) {
    return CompletionStage.class.isAssignableFrom(type)
        ? Optional.empty()
        : Optional.ofNullable(ADAPTERS.getAdapter(type));
  }

  /** Some never end. */
  private static void subscribe(Class<?> type, Publisher<?> publisher) throws InterruptedException {
    Flux<Object> all = Flux.from(publisher);
    Disposable done = all.onErrorResume(failure -> Mono.empty()).subscribe();
    Probe.await(type, done::isDisposed);
    done.dispose();
  }
}
