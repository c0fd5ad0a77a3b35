package samples.mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.concurrent.CompletableFuture;
import org.mockito.InOrder;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;

/** Stubbing and checking calls of mocks is no call. */
final class DroppedInTests {
  private final Mails mails = mock(Mails.class);

  /** What is mocked. */
  interface Mails {
    Mono<Void> send(String to);

    CompletableFuture<Void> sendLater(String to);
  }

  void stubbed() {
    when(mails.send("a")).thenReturn(Mono.empty());
    doReturn(Mono.empty()).when(mails).send("b");
    doReturn(Mono.empty()).when(mails).sendLater(any());
    Mockito.doReturn(Mono.empty()).when(mails).send("c");
  }

  void verified() {
    verify(mails).send("a");
    verify(mails, never()).sendLater("a");
    Mockito.verify(mails).send("c");
    InOrder order = inOrder(mails);
    order.verify(mails).send("a");
    order.verify(mails).sendLater("b");
  }

  void thrown() {
    assertThrows(
        IllegalArgumentException.class,
        () -> {
          String nobody = "";
          mails.send(nobody);
        });
    assertThatThrownBy(
            () -> {
              String nobody = "";
              mails.send(nobody);
            })
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The assertion is never run, and that of the future never seen. */
  void lost() {
    mails.send("a").doOnSuccess(sent -> assertThat(sent).isNull()); // expect: dropped-publisher
    mails.sendLater("a").thenAccept(sent -> assertThat(sent).isNull()); // expect: dropped-future
  }
}
