package io.github.looplint.reader.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of one {@code .gitignore}. */
record IgnoreFile(List<GlobPattern> patterns) {
  IgnoreFile {
    patterns = List.copyOf(patterns);
  }

  static IgnoreFile parse(String text) {
    List<GlobPattern> patterns = new ArrayList<>();
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String line : marked.split("\r?\n", -1)) {
      pattern(line).ifPresent(patterns::add);
    }
    return new IgnoreFile(patterns);
  }

  /**
   * Whether a path is excluded, or taken back; the last line that matches decides. Empty when none
   * does.
   *
   * @param path its names, from below the folder of this file
   */
  Optional<Boolean> excludes(List<String> path, boolean folder) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(path, folder)) {
        return Optional.of(!patterns.get(i).negated());
      }
    }
    return Optional.empty();
  }

  private static Optional<GlobPattern> pattern(String line) {
    String glob = withoutTrailingSpaces(line);
    if (glob.isEmpty() || glob.startsWith("#")) {
      return Optional.empty();
    }
    boolean negated = glob.startsWith("!");
    glob = negated ? glob.substring(1) : glob;
    boolean foldersOnly = glob.endsWith("/");
    glob = foldersOnly ? glob.substring(0, glob.length() - 1) : glob;
    boolean anywhere = glob.indexOf('/') < 0;
    glob = glob.startsWith("/") ? glob.substring(1) : glob;
    if (glob.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new GlobPattern(segments(glob, anywhere), negated, foldersOnly));
  }

  /** {@code **} at the end takes what is inside a folder, and not the folder. */
  private static List<String> segments(String glob, boolean anywhere) {
    if (anywhere) {
      return List.of("**", glob.equals("**") ? "*" : glob);
    }
    List<String> segments = new ArrayList<>(List.of(glob.split("/", -1)));
    int last = segments.size() - 1;
    if (segments.get(last).equals("**")) {
      segments.add(last, "*");
    }
    return List.copyOf(segments);
  }

  /** A space behind a backslash stays. */
  private static String withoutTrailingSpaces(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
      end--;
    }
    return line.substring(0, end);
  }
}
