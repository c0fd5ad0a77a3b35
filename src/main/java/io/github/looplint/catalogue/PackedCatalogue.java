package io.github.looplint.catalogue;

import io.github.looplint.catalogue.YamlNode.Entry;
import io.github.looplint.catalogue.YamlNode.Mapping;
import io.github.looplint.catalogue.YamlNode.Scalar;
import io.github.looplint.catalogue.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what {@link CataloguePacker} wrote: at once where things stand, and a fact when it is asked
 * for.
 */
final class PackedCatalogue {
  private static final FactKind[] SECTIONS = FactKind.values();

  @SuppressWarnings("unchecked") // All that is permitted is a fact.
  private static final Class<? extends Fact>[] KINDS =
      (Class<? extends Fact>[]) Fact.class.getPermittedSubclasses();

  private final Map<String, Rule> rules = new TreeMap<>();
  private final PackedBytes bytes;
  private final PackedTexts texts;

  private PackedCatalogue(PackedBytes bytes) {
    this.bytes = bytes;
    this.texts = new PackedTexts(bytes);
  }

  /** Reads a packed catalogue. */
  static Catalogue read(byte[] packed) {
    return new PackedCatalogue(new PackedBytes(packed, 0)).read();
  }

  private Catalogue read() {
    for (int left = bytes.number(); left > 0; left--) {
      Rule rule = new Rule(text(), Severity.valueOf(text()), text(), text());
      rules.put(rule.id(), rule);
    }
    List<Library> libraries = new ArrayList<>();
    for (int left = bytes.number(); left > 0; left--) {
      libraries.add(library());
    }
    return Catalogue.of(libraries, rules.values());
  }

  private String text() {
    return texts.get(bytes.number());
  }

  private Library library() {
    String file = text();
    YamlMapping root = LibraryReader.root(new Nodes(file, texts, bytes).node());
    FactKind.Head head = LibraryReader.head(root, rules);
    int size = bytes.number();
    FactKind[] sections = new FactKind[size];
    int[] starts = new int[size];
    List<Class<? extends Fact>> kinds = new ArrayList<>(size);
    for (int place = 0; place < size; place++) {
      sections[place] = SECTIONS[bytes.number()];
      kinds.add(KINDS[bytes.number()]);
      int length = bytes.number();
      starts[place] = bytes.position();
      bytes.skip(length);
    }
    FactList facts =
        new FactList(
            kinds,
            keys(),
            place -> {
              PackedBytes entry = bytes.from(starts[place]);
              return sections[place].read(new Nodes(file, texts, entry).node(), head);
            });
    return LibraryReader.library(root).with(facts);
  }

  private PatternKeys keys() {
    PatternKeys.Builder keys = new PatternKeys.Builder();
    for (int left = bytes.number(); left > 0; left--) {
      keys.add(bytes.number(), bytes.number());
    }
    return keys.build();
  }

  /** The nodes of a file. */
  private record Nodes(String file, PackedTexts texts, PackedBytes bytes) {
    YamlNode node() {
      int kind = bytes.number();
      Source source = new Source(file, bytes.number(), bytes.number());
      return switch (kind) {
        case CataloguePacker.SEQUENCE -> sequence(source);
        case CataloguePacker.MAPPING -> mapping(source);
        default -> new Scalar(texts.get(bytes.number()), kind == CataloguePacker.PLAIN, source);
      };
    }

    private Sequence sequence(Source source) {
      List<YamlNode> items = new ArrayList<>();
      for (int left = bytes.number(); left > 0; left--) {
        items.add(node());
      }
      return new Sequence(items, source);
    }

    private Mapping mapping(Source source) {
      List<Entry> entries = new ArrayList<>();
      for (int left = bytes.number(); left > 0; left--) {
        entries.add(new Entry((Scalar) node(), node()));
      }
      return new Mapping(entries, source);
    }
  }
}
