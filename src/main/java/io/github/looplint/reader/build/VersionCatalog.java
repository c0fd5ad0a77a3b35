package io.github.looplint.reader.build;

import io.github.looplint.reader.build.GradleTokens.Kind;
import io.github.looplint.reader.build.GradleTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The libraries and bundles of {@code libs.versions.toml}, by their aliases as scripts write them.
 */
final class VersionCatalog {
  private static final String BUNDLES = "bundles.";

  private final Map<String, String> libraries = new HashMap<>();
  private final Map<String, List<String>> bundles = new HashMap<>();

  /** Reads a catalogue; an empty text is an empty one. */
  static VersionCatalog of(String toml) {
    VersionCatalog catalog = new VersionCatalog();
    String section = "";
    StringBuilder entry = new StringBuilder();
    for (String line : toml.lines().toList()) {
      String stripped = withoutComment(line).strip();
      if (stripped.startsWith("[") && entry.isEmpty()) {
        section = stripped;
      } else if (!stripped.isEmpty()) {
        entry.append(stripped).append(' ');
        if (entry.chars().filter(c -> c == '[').count()
            <= entry.chars().filter(c -> c == ']').count()) {
          catalog.add(section, entry.toString());
          entry.setLength(0);
        }
      }
    }
    return catalog;
  }

  /**
   * The dependencies that an alias stands for, without {@code libs.}: one library, those of a
   * bundle, or by its words alone one that no catalogue in sight has.
   */
  Set<String> find(String alias) {
    String name = alias.endsWith(".get") ? alias.substring(0, alias.length() - 4) : alias;
    Set<String> found = new TreeSet<>();
    if (name.startsWith(BUNDLES)) {
      for (String member : bundles.getOrDefault(name.substring(BUNDLES.length()), List.of())) {
        Optional.ofNullable(libraries.get(member)).ifPresent(found::add);
      }
    } else {
      found.add(libraries.getOrDefault(name, "?:" + name.replace('.', '-')));
    }
    return found;
  }

  private void add(String section, String entry) {
    int equals = entry.indexOf('=');
    if (equals < 0) {
      return;
    }
    String alias = normal(entry.substring(0, equals).strip().replace("\"", ""));
    List<Token> tokens = GradleTokens.of(entry.substring(equals + 1));
    if (section.equals("[bundles]")) {
      List<String> members = new ArrayList<>();
      tokens.stream().filter(t -> t.is(Kind.STRING)).forEach(t -> members.add(normal(t.text())));
      bundles.put(alias, members);
    } else if (section.equals("[libraries]")) {
      library(tokens).ifPresent(found -> libraries.put(alias, found));
    }
  }

  private static Optional<String> library(List<Token> tokens) {
    if (tokens.size() == 1 && tokens.get(0).is(Kind.STRING)) {
      return GradleScript.coordinates(tokens.get(0).text());
    }
    Map<String, String> members = new HashMap<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is(Kind.WORD) && tokens.get(i + 2).is(Kind.STRING)) {
        members.put(tokens.get(i).text(), tokens.get(i + 2).text());
      }
    }
    return members.containsKey("module")
        ? GradleScript.coordinates(members.get("module"))
        : GradleScript.coordinates(members.get("group") + ":" + members.get("name"));
  }

  private static String normal(String alias) {
    return alias.replace('-', '.').replace('_', '.');
  }

  private static String withoutComment(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        quoted = !quoted;
      } else if (line.charAt(i) == '#' && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
