package io.github.looplint.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the markers of a sample. What looks like a marker and is none is an error: a misspelt one
 * would otherwise claim silence.
 */
public final class Markers {
  private static final Pattern EXPECT =
      Pattern.compile("expect: (?<rules>[^()]*?)(?: via (?<via>.+))?");
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?<kind>possible|harmless|gap|noise): (?<rules>[^()]*?) \\((?<reason>.*\\S.*)\\)");
  private static final Pattern STEP = Pattern.compile("[\\w$<>]+(#[\\w$<>]+)?");
  private static final Pattern FIRST_WORD = Pattern.compile("\\W*(\\w*)(.*)");
  private static final String SUPPRESSION = "looplint:";

  private Markers() {}

  /**
   * Reads all markers of a source.
   *
   * @param file how findings name it
   * @return in the order of the lines
   * @throws MarkerException when one is misspelt
   */
  public static List<Marker> read(String file, String source) {
    List<Marker> markers = new ArrayList<>();
    for (LineComments.Comment comment : LineComments.of(source)) {
      for (String part : comment.text().split("//", -1)) {
        read(file, comment, part.strip()).ifPresent(markers::add);
      }
    }
    return List.copyOf(markers);
  }

  private static Optional<Marker> read(String file, LineComments.Comment comment, String text) {
    Optional<Marker> marker = parse(file, comment.line(), text);
    if (marker.isEmpty() && looksLikeMarker(text)) {
      throw new MarkerException(
          file,
          comment.line(),
          "no marker: \""
              + text
              + "\"; write \"expect: <rule>[, <rule>] [via a > b > Type#method]\","
              + " \"possible: <rule> (reason)\", \"harmless: <rule> (reason)\", \"gap: <rule> (reason)\" or \"noise: <rule> (reason)\"");
    }
    if (marker.isPresent() && !comment.trailing()) {
      throw new MarkerException(
          file, comment.line(), "a marker stands behind the code of the finding's line");
    }
    return marker;
  }

  private static Optional<Marker> parse(String file, int line, String text) {
    Matcher expect = EXPECT.matcher(text);
    if (expect.matches()) {
      List<String> rules = rules(file, line, expect.group("rules"));
      List<String> via =
          expect.group("via") == null ? List.of() : steps(file, line, expect.group("via"));
      return Optional.of(new Marker(Marker.Kind.EXPECT, rules, via, "", file, line));
    }
    Matcher known = KNOWN.matcher(text);
    if (known.matches()) {
      Marker.Kind kind = Marker.Kind.valueOf(known.group("kind").toUpperCase(Locale.ROOT));
      List<String> rules = rules(file, line, known.group("rules"));
      String reason = known.group("reason");
      return Optional.of(new Marker(kind, rules, List.of(), reason, file, line));
    }
    return Optional.empty();
  }

  private static List<String> rules(String file, int line, String text) {
    List<String> rules = Arrays.asList(text.strip().split("\\s*,\\s*"));
    for (String rule : rules) {
      if (!RuleIds.ALL.contains(rule)) {
        throw new MarkerException(file, line, "unknown rule \"" + rule + "\"");
      }
    }
    return rules;
  }

  private static List<String> steps(String file, int line, String text) {
    List<String> steps = Arrays.asList(text.strip().split("\\s+>\\s+"));
    for (String step : steps) {
      if (!STEP.matcher(step).matches()) {
        throw new MarkerException(file, line, "no step of a path: \"" + step + "\"");
      }
    }
    return steps;
  }

  private static boolean looksLikeMarker(String text) {
    if (text.startsWith(SUPPRESSION)) {
      return false;
    }
    Matcher matcher = FIRST_WORD.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    String word = matcher.group(1).toLowerCase(Locale.ROOT);
    String rest = matcher.group(2);
    boolean named = RuleIds.ALL.stream().anyMatch(text::contains);
    boolean colon = rest.strip().startsWith(":");
    return Arrays.stream(Marker.Kind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .anyMatch(kind -> named ? isNear(word, kind, 2) : colon && isNear(word, kind, 1));
  }

  /** Whether one word may be meant for the other: a few slips, or a longer form of it. */
  private static boolean isNear(String word, String kind, int slips) {
    return word.startsWith(kind) || distance(word, kind) <= slips;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
