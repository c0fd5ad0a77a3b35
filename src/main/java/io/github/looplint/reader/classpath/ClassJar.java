package io.github.looplint.reader.classpath;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A jar, or a war. Of a jar that nobody asks for a class only its packages are known.
 *
 * <p>Classes also stand where executable jars and wars have them. Of the versions of a
 * multi-release jar, that for {@link #JAVA} counts, whatever Java runs: what it declares to others
 * is the same in all of them, by the specification.
 */
final class ClassJar implements ClassContainer {
  static final String CLASS = ".class";

  /** Hundred times the largest class that a compiler writes. */
  static final int LARGEST_CLASS = 16 << 20;

  private static final int JAVA = 17;
  private static final String VERSIONS = "META-INF/versions/";
  private static final List<String> ROOTS = List.of("BOOT-INF/classes/", "WEB-INF/classes/");
  private static final List<String> LIBRARIES =
      List.of("BOOT-INF/lib/", "WEB-INF/lib/", "WEB-INF/lib-provided/");

  private final String reported;
  private final Content content;
  private final Set<String> packages = new HashSet<>();
  private final List<Zip.Entry> nested = new ArrayList<>();
  private volatile @Nullable Map<String, Zip.Entry> classes;

  /** Where a jar's bytes are. */
  @FunctionalInterface
  interface Content {
    Zip open() throws IOException;
  }

  /**
   * Reads the table of contents.
   *
   * @throws IOException when it cannot be read
   */
  ClassJar(String reported, Content content) throws IOException {
    this.reported = reported;
    this.content = content;
    content.open().entries(this::note);
  }

  private void note(Zip.Entry entry) {
    if (isNested(entry.name())) {
      nested.add(entry);
      return;
    }
    Placed placed = Placed.of(entry.name());
    if (placed != null) {
      packages.add(placed.name().substring(0, Math.max(0, placed.name().lastIndexOf('/'))));
    }
  }

  private static boolean isNested(String name) {
    return name.endsWith(".jar")
        && LIBRARIES.stream()
            .anyMatch(l -> name.startsWith(l) && name.indexOf('/', l.length()) < 0);
  }

  /** The jars in this one, in its order. */
  List<Zip.Entry> nested() {
    return nested;
  }

  Content content() {
    return content;
  }

  @Override
  public String reported() {
    return reported;
  }

  @Override
  public boolean mayHold(String folder) {
    return packages.contains(folder);
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    Zip.Entry entry = classes().get(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(content.open().content(entry, LARGEST_CLASS));
  }

  private Map<String, Zip.Entry> classes() throws IOException {
    Map<String, Zip.Entry> known = classes;
    if (known == null) {
      Map<String, Placed> best = new HashMap<>();
      Map<String, Zip.Entry> read = new HashMap<>();
      content
          .open()
          .entries(entry -> {
            Placed placed = Placed.of(entry.name());
            if (placed != null) {
              Placed before = best.get(placed.name());
              if (before == null || before.version() < placed.version()) {
                best.put(placed.name(), placed);
                read.put(placed.name(), entry);
              }
            }
          });
      known = read;
      classes = known;
    }
    return known;
  }

  /**
   * What class an entry is.
   *
   * @param version 0 for all
   */
  private record Placed(String name, int version) {
    /** Null for what is no class, or one for a newer Java. */
    static @Nullable Placed of(String entry) {
      if (!entry.endsWith(CLASS)) {
        return null;
      }
      String name = entry.substring(0, entry.length() - CLASS.length());
      if (name.startsWith(VERSIONS)) {
        return versioned(name.substring(VERSIONS.length()));
      }
      for (String root : ROOTS) {
        if (name.startsWith(root)) {
          return new Placed(name.substring(root.length()), 0);
        }
      }
      return new Placed(name, 0);
    }

    private static @Nullable Placed versioned(String name) {
      int slash = name.indexOf('/');
      if (slash < 1 || slash > 3) {
        return null;
      }
      try {
        int version = Integer.parseInt(name.substring(0, slash));
        return version < 9 || version > JAVA
            ? null
            : new Placed(name.substring(slash + 1), version);
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }
}
