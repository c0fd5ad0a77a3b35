package io.github.looplint.reader.build;

import io.github.looplint.reader.build.Pom.Coordinates;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a POM by pulling its elements; what it declares in profiles, plug-ins and as managed
 * versions is passed over. Document types and entities are off: a POM needs none.
 */
final class PomReader {
  private static final Set<String> NOT_MAIN = Set.of("test", "import");

  /** Deeper than any POM. */
  private static final int MOST_DEPTH = 200;

  private final Deque<String> path = new ArrayDeque<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final List<Coordinates> dependencies = new ArrayList<>();
  private Map<String, String> dependency = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private PomReader() {}

  /**
   * Reads a POM.
   *
   * @throws XMLStreamException when it is not well formed
   */
  static Pom read(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    PomReader reader = new PomReader();
    while (xml.hasNext()) {
      reader.accept(xml.next(), xml);
    }
    return reader.pom();
  }

  private void accept(int event, XMLStreamReader xml) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        path.addLast(xml.getLocalName());
        text.setLength(0);
        if (path.size() > MOST_DEPTH) {
          throw new XMLStreamException("nested too deep", xml.getLocation());
        }
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
      case XMLStreamConstants.END_ELEMENT -> {
        end(String.join("/", path), text.toString().strip());
        path.removeLast();
        text.setLength(0);
      }
      default -> {}
    }
  }

  private void end(String at, String value) {
    String name = path.getLast();
    if (at.equals("project/dependencies/dependency")) {
      if (!NOT_MAIN.contains(dependency.getOrDefault("scope", ""))) {
        dependencies.add(coordinates(dependency, ""));
      }
      dependency = new HashMap<>();
    } else if (at.equals("project/dependencies/dependency/" + name)) {
      dependency.put(name, value);
    } else if (at.equals("project/properties/" + name)) {
      properties.put(name, value);
    } else if (at.equals("project/" + name) || at.equals("project/parent/" + name)) {
      texts.put(at.substring("project/".length()), value);
    }
  }

  private Pom pom() {
    boolean child = texts.containsKey("parent/artifactId");
    return new Pom(
        coordinates(texts, ""),
        child ? coordinates(texts, "parent/") : Coordinates.NONE,
        child ? texts.getOrDefault("parent/relativePath", "../pom.xml") : "",
        properties,
        dependencies);
  }

  private static Coordinates coordinates(Map<String, String> from, String prefix) {
    return new Coordinates(
        from.getOrDefault(prefix + "groupId", ""), from.getOrDefault(prefix + "artifactId", ""));
  }
}
