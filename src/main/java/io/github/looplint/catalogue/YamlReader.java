package io.github.looplint.catalogue;

import io.github.looplint.catalogue.YamlNode.Entry;
import io.github.looplint.catalogue.YamlNode.Mapping;
import io.github.looplint.catalogue.YamlNode.Scalar;
import io.github.looplint.catalogue.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into nodes that know their place.
 *
 * <p>It reads the parser's events, not its nodes: those resolve tags, expand aliases and recurse
 * without bound. Here a file can do no more than hold text: anchors, aliases and tags are refused,
 * depth and size are capped.
 */
final class YamlReader {
  /** Longer files are refused, in characters. */
  static final int MAX_SIZE = 1 << 20;

  /** Deeper files are refused; the catalogue itself needs four levels. */
  static final int MAX_DEPTH = 12;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MAX_SIZE).build();

  private final String file;
  private final Iterator<Event> events;

  private YamlReader(String file, String text) {
    this.file = file;
    this.events = new Parse(SETTINGS).parseString(text).iterator();
  }

  /**
   * Reads a document.
   *
   * @param file its name, for places
   * @return its root
   * @throws CatalogueException when it is no single plain YAML document within the limits
   */
  static YamlNode read(String file, String text) {
    Source start = new Source(file, 1, 1);
    if (text.length() > MAX_SIZE) {
      throw new CatalogueException(start, "larger than " + MAX_SIZE + " characters");
    }
    try {
      return new YamlReader(file, text).document(start);
    } catch (MarkedYamlEngineException e) {
      Source place = e.getProblemMark().map(mark -> source(file, mark)).orElse(start);
      throw new CatalogueException(place, "not YAML: " + Words.printable(e.getProblem()));
    } catch (ReaderException e) {
      throw new CatalogueException(
          place(file, text, e.getPosition()),
          String.format("not YAML: the character U+%04X is not allowed", e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw new CatalogueException(
          start, "not YAML: " + Words.printable(Objects.toString(e.getMessage(), "unreadable")));
    }
  }

  private YamlNode document(Source start) {
    skip(Event.ID.StreamStart);
    Event first = events.next();
    if (first.getEventId() == Event.ID.StreamEnd) {
      throw new CatalogueException(start, "the file is empty");
    }
    YamlNode root = node(events.next(), 1);
    skip(Event.ID.DocumentEnd);
    Event last = events.next();
    if (last.getEventId() != Event.ID.StreamEnd) {
      throw new CatalogueException(source(last), "a second document: one file is one document");
    }
    return root;
  }

  private void skip(Event.ID expected) {
    Event event = events.next();
    if (event.getEventId() != expected) {
      throw new IllegalStateException("expected " + expected + ", got " + event);
    }
  }

  private YamlNode node(Event event, int depth) {
    Source source = source(event);
    if (depth > MAX_DEPTH) {
      throw new CatalogueException(source, "nested deeper than " + MAX_DEPTH + " levels");
    }
    if (event instanceof AliasEvent) {
      throw new CatalogueException(source, "aliases are not allowed: write the value");
    }
    if (((NodeEvent) event).getAnchor().isPresent()) {
      throw new CatalogueException(source, "anchors are not allowed");
    }
    if (tag(event).isPresent()) {
      throw new CatalogueException(source, "tags are not allowed: " + tag(event).get());
    }
    if (event instanceof ScalarEvent scalar) {
      return new Scalar(scalar.getValue(), scalar.isPlain(), source);
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? sequence(source, depth)
        : mapping(source, depth);
  }

  private Sequence sequence(Source source, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new Sequence(items, source);
  }

  private Mapping mapping(Source source, int depth) {
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      YamlNode key = node(e, depth + 1);
      if (!(key instanceof Scalar name)) {
        throw new CatalogueException(key.source(), "a key must be a word, not " + key.kind());
      }
      if (!seen.add(name.text())) {
        throw new CatalogueException(name.source(), "duplicate key " + name.kind());
      }
      entries.add(new Entry(name, node(events.next(), depth + 1)));
    }
    return new Mapping(entries, source);
  }

  private static Optional<String> tag(Event event) {
    return event instanceof ScalarEvent scalar
        ? scalar.getTag()
        : ((CollectionStartEvent) event).getTag();
  }

  private Source source(Event event) {
    return source(file, event.getStartMark().orElseThrow());
  }

  private static Source source(String file, Mark mark) {
    return new Source(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Source place(String file, String text, int codePoint) {
    String before = text.substring(0, text.offsetByCodePoints(0, codePoint));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Source(file, line, before.length() - before.lastIndexOf('\n'));
  }
}
