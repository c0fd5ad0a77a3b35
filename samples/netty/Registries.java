package samples.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Objects that are looked up by a key: which of several it is depends on data. */
final class Registries extends ChannelInboundHandlerAdapter {
  private final Map<String, Codec> codecs;
  private final Map<String, Journal> journals;
  private final Codec usual;

  Registries(List<Codec> codecs, List<Journal> journals, Codec usual) {
    this.codecs = codecs.stream().collect(Collectors.toMap(Codec::name, Function.identity()));
    this.journals = journals.stream().collect(Collectors.toMap(Journal::name, Function.identity()));
    this.usual = usual;
  }

  /** One of which waits. */
  interface Codec {
    String name();

    void decode(Object message);
  }

  /** In memory. */
  static final class Plain implements Codec {
    @Override
    public String name() {
      return "plain";
    }

    @Override
    public void decode(Object message) {}
  }

  /** Asks somebody. */
  static final class Remote implements Codec {
    @Override
    public String name() {
      return "remote";
    }

    @Override
    public void decode(Object message) {
      pause();
    }
  }

  /** There is only one. */
  interface Journal {
    String name();

    void append(Object message);
  }

  /** Waits for its disk. */
  static final class DiskJournal implements Journal {
    @Override
    public String name() {
      return "disk";
    }

    @Override
    public void append(Object message) {
      pause();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    codecs.get("plain").decode(message); // possible: blocking-sleep (the key decides)
    Optional.ofNullable(codecs.get("plain"))
        .ifPresent(codec -> codec.decode(message)); // possible: blocking-sleep (the key decides)
    usual.decode(message); // expect: blocking-sleep via Remote#decode > pause
    journals.get("disk").append(message); // expect: blocking-sleep via DiskJournal#append > pause
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
