package samples.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is read once and kept makes only the first one wait, who may be somebody else: it is a level
 * less sure than what is read each time.
 */
final class Memoised extends ChannelInboundHandlerAdapter {
  private final Path path;
  private final Secret kept;
  private final Changing fresh;
  private final AtomicReference<String> holder = new AtomicReference<>();
  private String banner;
  private String id;
  private boolean loaded;
  private String text;

  Memoised(Path path, Secret kept, Changing fresh) {
    this.path = path;
    this.kept = kept;
    this.fresh = fresh;
  }

  private String id() {
    if (id == null) {
      id = UUID.randomUUID().toString();
    }
    return id;
  }

  static Memoised quick(Path path) {
    return new Memoised(path, new Held(path), new Fresh(path));
  }

  static Memoised silent(Path path) {
    return new Memoised(path, new Nothing(), new Nothing());
  }

  /** What a handler is told is secret. */
  interface Secret {
    String text();

    String hint();

    String key();

    String name();
  }

  /** The same of one that is read anew. */
  interface Changing {
    String key();

    String name();
  }

  /** Asks for nothing. */
  static final class Nothing implements Secret, Changing {
    @Override
    public String text() {
      return "";
    }

    @Override
    public String hint() {
      return "";
    }

    @Override
    public String key() {
      return "";
    }

    @Override
    public String name() {
      return "";
    }
  }

  /** Keeps what it has read. */
  static final class Held implements Secret {
    private final Path path;
    private final AtomicReference<String> names = new AtomicReference<>();
    private final AtomicReference<String> hints = new AtomicReference<>();
    private String key;
    private String text;

    Held(Path path) {
      this.path = path;
    }

    @Override
    public String key() {
      if (key == null) {
        key = read(path);
      }
      return key;
    }

    @Override
    public String text() {
      if (isNullOrEmpty(text)) {
        load();
      }
      return text;
    }

    private void load() {
      if (isNullOrEmpty(text) && path != null) {
        text = read(path);
      }
    }

    private static boolean isNullOrEmpty(String value) {
      return value == null || value.isEmpty();
    }

    @Override
    public String hint() {
      if (hints.get() == null) {
        reload();
      }
      return hints.get();
    }

    private void reload() {
      hints.set(read(path));
    }

    @Override
    public String name() {
      String name = names.get();
      if (Objects.isNull(name)) {
        name = read(path);
        names.set(name);
      }
      return name;
    }
  }

  /** Reads each time. */
  static final class Fresh implements Changing {
    private final Path path;
    private String key;

    Fresh(Path path) {
      this.path = path;
    }

    @Override
    public String key() {
      if (path != null) {
        key = read(path);
      }
      return key;
    }

    @Override
    public String name() {
      String name = key;
      if (name == null) {
        name = read(path);
      }
      return name;
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ctx.write(id());
    ctx.write(kept.key());
    ctx.write(kept.name());
    ctx.write(kept.text()); // gap: blocking-file-io (the first read of what is kept: mostly somebody else has asked before)
    ctx.write(kept.hint()); // gap: blocking-file-io (the first read of what is kept: mostly somebody else has asked before)
    ctx.write(fresh.key()); // expect: blocking-file-io
    ctx.write(fresh.name()); // expect: blocking-file-io
    ctx.write(banner()); // expect: blocking-file-io via banner > read
    ctx.write(text()); // expect: blocking-file-io via text > read
    ctx.write(held()); // expect: blocking-file-io via held > read
  }

  /** The handler itself is proven to be the first. */
  private String banner() {
    if (banner == null) {
      banner = read(path);
    }
    return banner;
  }

  private String text() {
    if (!loaded) {
      text = read(path);
      loaded = true;
    }
    return text;
  }

  private String held() {
    String value = holder.get();
    if (value == null) {
      value = read(path);
      holder.set(value);
    }
    return value;
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
