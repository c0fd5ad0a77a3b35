package io.github.looplint.reader.build;

import io.github.looplint.reader.build.GradleStatements.Statement;
import io.github.looplint.reader.build.GradleTokens.Kind;
import io.github.looplint.reader.build.GradleTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dependencies that a Gradle script declares in the usual notations. What it computes is not
 * seen.
 *
 * @param own of its own project
 * @param below of the projects below it, by {@code subprojects} and {@code allprojects}
 * @param plugins the ids of what it applies: a convention of the build's own is a script too
 */
record GradleScript(Set<Notation> own, Set<Notation> below, Set<String> plugins) {
  private static final Set<String> MAIN =
      Set.of(
          "api",
          "implementation",
          "compile",
          "runtime",
          "compileonly",
          "compileonlyapi",
          "runtimeonly",
          "provided",
          "providedcompile",
          "providedruntime",
          "optional",
          "optionalapi");

  private static final Set<String> ELSEWHERE =
      Set.of(
          "buildscript", "pluginManagement", "constraints", "dependencyManagement", "components");

  private static final Set<String> FOR_ALL = Set.of("subprojects", "allprojects");

  GradleScript {
    own = Set.copyOf(own);
    below = Set.copyOf(below);
    plugins = Set.copyOf(plugins);
  }

  /** Sorts of notations. */
  enum Sort {
    /** {@code group:artifact}. */
    COORDINATES,
    /** {@code :web:api}. */
    PROJECT,
    /** {@code spring.boot.webflux}, of {@code libs}. */
    ALIAS,
    /** {@code web.api}, of {@code projects}. */
    ACCESSOR
  }

  /** A dependency as it is written. */
  record Notation(Sort sort, String text) implements Comparable<Notation> {
    @Override
    public int compareTo(Notation other) {
      return toString().compareTo(other.toString());
    }
  }

  static GradleScript of(String text) {
    Set<Notation> own = new TreeSet<>();
    Set<Notation> below = new TreeSet<>();
    Set<String> plugins = new TreeSet<>();
    for (Statement statement : GradleStatements.of(text)) {
      List<String> blocks = statement.blocks();
      if (blocks.contains("plugins") || statement.tokens().get(0).is("apply")) {
        plugins.addAll(statement.strings());
      }
      boolean declares =
          !blocks.isEmpty()
              && blocks.get(blocks.size() - 1).equals("dependencies")
              && blocks.stream().noneMatch(ELSEWHERE::contains);
      if (declares) {
        boolean all = blocks.contains("allprojects");
        if (all || blocks.stream().noneMatch(FOR_ALL::contains)) {
          own.addAll(notations(statement));
        }
        if (all || blocks.contains("subprojects")) {
          below.addAll(notations(statement));
        }
      }
    }
    return new GradleScript(own, below, plugins);
  }

  /** {@code group:artifact} of a string that begins so. */
  static Optional<String> coordinates(String text) {
    String[] parts = text.split(":", -1);
    boolean named = parts.length >= 2 && isName(parts[0]) && isName(parts[1]);
    return named ? Optional.of(parts[0] + ":" + parts[1]) : Optional.empty();
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
  }

  private static Set<Notation> notations(Statement statement) {
    List<Token> tokens = statement.tokens();
    boolean added = tokens.get(0).is("add");
    String configuration = added ? firstString(statement) : tokens.get(0).text();
    // A platform brings versions, no classes.
    boolean platform = statement.has("platform") || statement.has("enforcedPlatform");
    if (platform || !MAIN.contains(configuration.toLowerCase(Locale.ROOT))) {
      return Set.of();
    }
    Set<Notation> found = new TreeSet<>();
    boolean project = statement.has("project");
    for (Token token : tokens) {
      if (token.is(Kind.STRING) && project && token.text().startsWith(":")) {
        found.add(new Notation(Sort.PROJECT, token.text()));
      } else if (token.is(Kind.STRING)) {
        coordinates(token.text()).ifPresent(c -> found.add(new Notation(Sort.COORDINATES, c)));
      } else if (token.text().startsWith("libs.")) {
        found.add(new Notation(Sort.ALIAS, token.text().substring("libs.".length())));
      } else if (token.text().startsWith("projects.")) {
        found.add(new Notation(Sort.ACCESSOR, token.text().substring("projects.".length())));
      }
    }
    named(tokens, "group")
        .flatMap(group -> named(tokens, "name").flatMap(name -> coordinates(group + ":" + name)))
        .ifPresent(c -> found.add(new Notation(Sort.COORDINATES, c)));
    return found;
  }

  private static String firstString(Statement statement) {
    return statement.strings().isEmpty() ? "" : statement.strings().get(0);
  }

  /** The string of {@code name: 'x'} or {@code name = "x"}. */
  private static Optional<String> named(List<Token> tokens, String name) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean assigned = tokens.get(i + 1).is(":") || tokens.get(i + 1).is("=");
      if (tokens.get(i).is(name) && assigned && tokens.get(i + 2).is(Kind.STRING)) {
        return Optional.of(tokens.get(i + 2).text());
      }
    }
    return Optional.empty();
  }
}
