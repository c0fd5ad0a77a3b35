package io.github.looplint.samples;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The text of {@code samples/SCORE.txt}: what holds, and every known failure. */
final class ScoreReport {
  private ScoreReport() {}

  /**
   * Writes the report.
   *
   * @param reader who read the code: {@code source reader}
   * @param scores one per file, sorted
   */
  static String of(String reader, List<Score> scores) {
    StringBuilder text = new StringBuilder("# ").append(reader).append(": ");
    text.append(sum(scores, Score::holding)).append(" of ");
    text.append(sum(scores, Score::expectations)).append(" markers hold; ");
    text.append(count(sum(scores, s -> s.falseAlarms().size()), "false alarm"));
    text.append("; ").append(count(sum(scores, s -> s.gaps().size()), "gap"));
    text.append("; ").append(sum(scores, s -> s.noise().size())).append(" noise\n\n");
    scores.forEach(score -> text.append(line(score)).append('\n'));
    section(text, "Missed", scores, Score::misses);
    section(text, "False alarms", scores, Score::falseAlarms);
    section(text, "Known failures that are none any more: promote them", scores, Score::promotions);
    section(text, "Gaps", scores, Score::gaps);
    section(text, "Noise", scores, Score::noise);
    return text.toString();
  }

  private static String line(Score score) {
    StringBuilder line = new StringBuilder(score.file()).append(": ");
    line.append(score.holding()).append(" of ").append(score.expectations());
    append(line, score.falseAlarms().size(), "false alarm");
    append(line, score.promotions().size(), "promotion");
    append(line, score.gaps().size(), "gap");
    if (!score.noise().isEmpty()) {
      line.append("; ").append(score.noise().size()).append(" noise");
    }
    return line.toString();
  }

  private static void append(StringBuilder line, int count, String what) {
    if (count > 0) {
      line.append("; ").append(count(count, what));
    }
  }

  private static void section(
      StringBuilder text, String title, List<Score> scores, Function<Score, List<String>> lines) {
    List<String> all = scores.stream().map(lines).flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return;
    }
    text.append("\n# ").append(title).append('\n');
    all.forEach(line -> text.append(line).append('\n'));
  }

  private static int sum(List<Score> scores, ToIntFunction<Score> part) {
    return scores.stream().mapToInt(part).sum();
  }

  private static String count(int count, String what) {
    return String.format(Locale.ROOT, "%d %s%s", count, what, count == 1 ? "" : "s");
  }
}
