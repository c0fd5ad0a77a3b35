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
 *
 * <p>Loops and plain tests, hardly a lambda: this runs when Looplint starts, and linking each of
 * them takes longer than reading a file.
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
    Optional<YamlNode> found = find(key);
    return found.isPresent() && !(found.get() instanceof Sequence list && list.items().isEmpty());
  }

  Optional<YamlNode> find(String key) {
    for (Entry entry : mapping.entries()) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  /** Where a key's value stands, or the mapping where it has none. */
  Source sourceOf(String key) {
    Optional<YamlNode> found = find(key);
    return found.isPresent() ? found.get().source() : source();
  }

  /** What is there, or the error that a key is not. */
  <T> T require(String key, Optional<T> found) {
    if (found.isEmpty()) {
      throw missing(key);
    }
    return found.get();
  }

  /** The error that a key is not there. */
  CatalogueException missing(String key) {
    return new CatalogueException(source(), "missing key '" + key + "'");
  }

  Scalar scalar(String key) {
    return require(key, findScalar(key));
  }

  String text(String key) {
    return scalar(key).text();
  }

  Optional<String> findText(String key) {
    Optional<Scalar> found = findScalar(key);
    return found.isPresent() ? Optional.of(found.get().text()) : Optional.empty();
  }

  /** A part of a sentence, for messages. */
  Optional<String> findClause(String key) {
    Optional<String> clause = findText(key);
    if (clause.isPresent() && clause.get().endsWith(".")) {
      throw new CatalogueException(
          sourceOf(key), "'" + key + "' must be a clause without full stop");
    }
    return clause;
  }

  String clause(String key) {
    return require(key, findClause(key));
  }

  boolean flag(String key) {
    return require(key, findFlag(key));
  }

  Optional<Boolean> findFlag(String key) {
    Optional<Scalar> found = findScalar(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean yes = found.get().text().equals("true");
    if (!found.get().plain() || !(yes || found.get().text().equals("false"))) {
      throw expected(key, "true or false", found.get());
    }
    return Optional.of(yes);
  }

  /** The place of an argument, from {@code least}. */
  OptionalInt findArgument(String key, int least) {
    Optional<Scalar> found = findScalar(key);
    if (found.isEmpty()) {
      return OptionalInt.empty();
    }
    Scalar scalar = found.get();
    for (int number = least; number < MAX_ARGUMENTS && scalar.plain(); number++) {
      if (scalar.text().equals(Integer.toString(number))) {
        return OptionalInt.of(number);
      }
    }
    throw expected(key, "an argument's number from " + least, scalar);
  }

  int argument(String key, int least) {
    require(key, find(key));
    return findArgument(key, least).getAsInt();
  }

  <E extends Enum<E>> E word(String key, Class<E> vocabulary) {
    return require(key, findWord(key, vocabulary));
  }

  <E extends Enum<E>> Optional<E> findWord(String key, Class<E> vocabulary) {
    Optional<Scalar> found = findScalar(key);
    return found.isPresent() ? Optional.of(word(key, found.get(), vocabulary)) : Optional.empty();
  }

  <E extends Enum<E>> Set<E> findWords(String key, Class<E> vocabulary) {
    Set<E> words = EnumSet.noneOf(vocabulary);
    for (Scalar scalar : findTexts(key)) {
      words.add(word(key, scalar, vocabulary));
    }
    return words;
  }

  List<MethodPattern> patterns(String key) {
    YamlNode list = require(key, find(key));
    List<MethodPattern> patterns = findPatterns(key);
    if (patterns.isEmpty()) {
      throw noItems(key, list.source());
    }
    return patterns;
  }

  List<MethodPattern> findPatterns(String key) {
    List<MethodPattern> patterns = new ArrayList<>();
    for (Scalar text : findTexts(key)) {
      for (Scalar pattern : Alternatives.of(text)) {
        patterns.add(PatternParser.method(pattern));
      }
    }
    return patterns;
  }

  String type(String key) {
    return PatternParser.type(scalar(key));
  }

  Optional<String> findType(String key) {
    return has(key) ? Optional.of(type(key)) : Optional.empty();
  }

  List<String> findTypes(String key) {
    List<String> types = new ArrayList<>();
    for (Scalar type : findTexts(key)) {
      types.add(PatternParser.type(type));
    }
    return types;
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
    Optional<YamlNode> found = find(key);
    return found.isPresent() ? Optional.of(oneLine(key, found.get())) : Optional.empty();
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
    Optional<E> word = Words.find(vocabulary, scalar.text());
    if (word.isEmpty()) {
      throw new CatalogueException(
          scalar.source(),
          "unknown word %s for '%s'%s"
              .formatted(scalar.kind(), key, Words.hint(scalar.text(), Words.of(vocabulary))));
    }
    return word.get();
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
