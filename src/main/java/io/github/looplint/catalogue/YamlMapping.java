package io.github.looplint.catalogue;

import io.github.looplint.catalogue.YamlNode.Entry;
import io.github.looplint.catalogue.YamlNode.Mapping;
import io.github.looplint.catalogue.YamlNode.Scalar;
import io.github.looplint.catalogue.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Typed access to a mapping whose keys are a closed set. Every method throws {@link
 * CatalogueException} where what is written is not what is asked for; {@code find…} leaves a key
 * optional.
 */
final class YamlMapping {
  /** More arguments than a Java method can have are a mistake. */
  private static final int MAX_ARGUMENTS = 255;

  private final Mapping mapping;

  private YamlMapping(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Reads a node as a mapping.
   *
   * @param keys the keys that it may have
   */
  static YamlMapping of(YamlNode node, List<String> keys) {
    if (!(node instanceof Mapping mapping)) {
      throw new CatalogueException(node.source(), "expected a mapping, found " + node.kind());
    }
    for (Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key().text())) {
        throw new CatalogueException(
            entry.key().source(),
            "unknown key " + entry.key().kind() + Words.hint(entry.key().text(), keys));
      }
    }
    return new YamlMapping(mapping);
  }

  Source source() {
    return mapping.source();
  }

  /** Whether a key is there, and not as an empty list. */
  boolean has(String key) {
    return find(key)
        .filter(value -> !(value instanceof Sequence list) || !list.items().isEmpty())
        .isPresent();
  }

  Optional<YamlNode> find(String key) {
    return mapping.find(key).map(Entry::value);
  }

  /** Where a key's value stands, or the mapping where it has none. */
  Source sourceOf(String key) {
    return find(key).map(YamlNode::source).orElse(source());
  }

  /** The error that a key is not there. */
  CatalogueException missing(String key) {
    return new CatalogueException(source(), "missing key '" + key + "'");
  }

  Scalar scalar(String key) {
    return findScalar(key).orElseThrow(() -> missing(key));
  }

  String text(String key) {
    return scalar(key).text();
  }

  Optional<String> findText(String key) {
    return findScalar(key).map(Scalar::text);
  }

  /** A part of a sentence, for messages. */
  Optional<String> findClause(String key) {
    Optional<Scalar> clause = findScalar(key);
    clause
        .filter(found -> found.text().endsWith("."))
        .ifPresent(
            found -> {
              throw new CatalogueException(
                  found.source(), "'" + key + "' must be a clause without full stop");
            });
    return clause.map(Scalar::text);
  }

  String clause(String key) {
    return findClause(key).orElseThrow(() -> missing(key));
  }

  boolean flag(String key) {
    return findFlag(key).orElseThrow(() -> missing(key));
  }

  Optional<Boolean> findFlag(String key) {
    return findScalar(key)
        .map(
            scalar -> {
              boolean known = scalar.text().equals("true") || scalar.text().equals("false");
              if (!known || !scalar.plain()) {
                throw expected(key, "true or false", scalar);
              }
              return scalar.text().equals("true");
            });
  }

  /** The place of an argument, from {@code least}. */
  OptionalInt findArgument(String key, int least) {
    Optional<Scalar> found = findScalar(key);
    if (found.isEmpty()) {
      return OptionalInt.empty();
    }
    Scalar scalar = found.get();
    if (!scalar.plain() || !scalar.text().matches("-?\\d{1,4}")) {
      throw expected(key, "an argument's number", scalar);
    }
    int number = Integer.parseInt(scalar.text());
    if (number < least || number >= MAX_ARGUMENTS) {
      throw expected(key, "an argument's number from " + least, scalar);
    }
    return OptionalInt.of(number);
  }

  <E extends Enum<E>> E word(String key, Class<E> vocabulary) {
    return findWord(key, vocabulary).orElseThrow(() -> missing(key));
  }

  <E extends Enum<E>> Optional<E> findWord(String key, Class<E> vocabulary) {
    return findScalar(key).map(scalar -> word(key, scalar, vocabulary));
  }

  <E extends Enum<E>> Set<E> findWords(String key, Class<E> vocabulary) {
    Set<E> words = EnumSet.noneOf(vocabulary);
    findTexts(key).forEach(scalar -> words.add(word(key, scalar, vocabulary)));
    return words;
  }

  List<MethodPattern> patterns(String key) {
    YamlNode list = find(key).orElseThrow(() -> missing(key));
    List<MethodPattern> patterns = findPatterns(key);
    if (patterns.isEmpty()) {
      throw noItems(key, list.source());
    }
    return patterns;
  }

  List<MethodPattern> findPatterns(String key) {
    return findTexts(key).stream().map(PatternParser::method).toList();
  }

  String type(String key) {
    return PatternParser.type(scalar(key));
  }

  Optional<String> findType(String key) {
    return findScalar(key).map(PatternParser::type);
  }

  List<String> findTypes(String key) {
    return findTexts(key).stream().map(PatternParser::type).toList();
  }

  /** The items of a list that has none twice; empty where the key is not there. */
  List<Scalar> findTexts(String key) {
    List<Scalar> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlNode item : findItems(key)) {
      Scalar text = oneLine(key, item);
      if (!seen.add(text.text())) {
        throw new CatalogueException(text.source(), text.kind() + " stands there twice");
      }
      texts.add(text);
    }
    return texts;
  }

  /** The items of a list; empty where the key is not there. */
  List<YamlNode> findItems(String key) {
    Optional<YamlNode> found = find(key);
    if (found.isEmpty()) {
      return List.of();
    }
    if (!(found.get() instanceof Sequence sequence)) {
      throw expected(key, "a list", found.get());
    }
    return sequence.items();
  }

  private Optional<Scalar> findScalar(String key) {
    return find(key).map(node -> oneLine(key, node));
  }

  private static Scalar oneLine(String key, YamlNode node) {
    if (!(node instanceof Scalar scalar) || scalar.isAbsent() || scalar.text().isBlank()) {
      throw expected(key, "a text", node);
    }
    if (scalar.text().indexOf('\n') >= 0) {
      throw new CatalogueException(scalar.source(), "'" + key + "' must be one line");
    }
    return scalar;
  }

  private static <E extends Enum<E>> E word(String key, Scalar scalar, Class<E> vocabulary) {
    return Words.find(vocabulary, scalar.text())
        .orElseThrow(
            () ->
                new CatalogueException(
                    scalar.source(),
                    "unknown word "
                        + scalar.kind()
                        + " for '"
                        + key
                        + "'"
                        + Words.hint(scalar.text(), Words.of(vocabulary))));
  }

  /** The error that a list is empty. */
  static CatalogueException noItems(String key, Source source) {
    return new CatalogueException(source, "'" + key + "' has no items");
  }

  private static CatalogueException expected(String key, String what, YamlNode found) {
    return new CatalogueException(
        found.source(), "'" + key + "' must be " + what + ", not " + found.kind());
  }
}
