package io.github.looplint.catalogue;

import io.github.looplint.catalogue.YamlNode.Entry;
import io.github.looplint.catalogue.YamlNode.Mapping;
import io.github.looplint.catalogue.YamlNode.Scalar;
import io.github.looplint.catalogue.YamlNode.Sequence;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the catalogue and the rules in a form that needs no YAML parser, and of which {@link
 * PackedCatalogue} reads no more than is asked for.
 *
 * <p>What is packed are the nodes of the files, checked, with their places, not the facts: {@link
 * FactKind} stays the only one who knows what an entry says. Numbers are variable-length, texts
 * stand in a pool.
 */
final class CataloguePacker {
  static final int QUOTED = 0;
  static final int PLAIN = 1;
  static final int SEQUENCE = 2;
  static final int MAPPING = 3;

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CataloguePacker() {}

  /**
   * Packs files; the same files give the same bytes.
   *
   * @throws CatalogueException when they are not well formed
   */
  static byte[] pack(RuleFiles files) {
    Catalogue catalogue = CatalogueLoader.load(files);
    CataloguePacker packer = new CataloguePacker();
    packer.number(catalogue.rules().size());
    catalogue.rules().values().forEach(packer::rule);
    packer.number(files.libraries().size());
    for (TextFile file : files.libraries()) {
      packer.library(file, LibraryReader.read(file, catalogue.rules()));
    }
    return packer.withPool();
  }

  private void rule(Rule rule) {
    text(rule.id());
    text(rule.severity().name());
    text(rule.summary());
    text(rule.page());
  }

  private void library(TextFile file, Library library) {
    text(file.name());
    Mapping root = (Mapping) YamlReader.read(file.name(), file.text());
    node(head(root));
    number(library.facts().size());
    int place = 0;
    for (FactKind section : FactKind.values()) {
      for (YamlNode entry : LibraryReader.root(root).findItems(section.key())) {
        fact(section, entry, library.list().kind(place++));
      }
    }
    PatternKeys keys = library.list().keys();
    number(keys.size());
    for (int key = 0; key < keys.size(); key++) {
      number(keys.hash(key));
      number(keys.place(key));
    }
  }

  /** The root without its sections. */
  private static Mapping head(Mapping root) {
    List<Entry> entries = new ArrayList<>(root.entries());
    entries.removeIf(entry -> !LibraryReader.HEAD.contains(entry.key().text()));
    return new Mapping(entries, root.source());
  }

  private void fact(FactKind section, YamlNode entry, Class<? extends Fact> kind) {
    number(List.of(FactKind.values()).indexOf(section));
    number(List.of(Fact.class.getPermittedSubclasses()).indexOf(kind));
    ByteArrayOutputStream all = out;
    out = new ByteArrayOutputStream();
    node(entry);
    byte[] alone = out.toByteArray();
    out = all;
    number(alone.length);
    out.writeBytes(alone);
  }

  private void node(YamlNode node) {
    if (node instanceof Scalar scalar) {
      out.write(scalar.plain() ? PLAIN : QUOTED);
      place(scalar);
      text(scalar.text());
    } else if (node instanceof Sequence sequence) {
      out.write(SEQUENCE);
      place(sequence);
      number(sequence.items().size());
      sequence.items().forEach(this::node);
    } else if (node instanceof Mapping mapping) {
      out.write(MAPPING);
      place(mapping);
      number(mapping.entries().size());
      for (Entry entry : mapping.entries()) {
        node(entry.key());
        node(entry.value());
      }
    }
  }

  private void place(YamlNode node) {
    number(node.source().line());
    number(node.source().column());
  }

  private void text(String text) {
    number(texts.computeIfAbsent(text, t -> texts.size()));
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  private void number(int number) {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private byte[] withPool() {
    CataloguePacker pool = new CataloguePacker();
    pool.number(texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      pool.number(bytes.length);
      pool.out.writeBytes(bytes);
    }
    pool.out.writeBytes(out.toByteArray());
    return pool.out.toByteArray();
  }
}
