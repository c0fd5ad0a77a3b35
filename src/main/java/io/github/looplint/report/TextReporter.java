package io.github.looplint.report;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.FurtherCall;
import io.github.looplint.analysis.PathStep;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.Location;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * For people, like a compiler's messages: where and what, the source line, why the thread is what
 * it is, the way to the call, what to write instead. A blank line ends each finding.
 */
public final class TextReporter implements Reporter {
  private static final String INDENT = "  ";

  private final Function<Location, Optional<String>> source;
  private final Paint paint;

  /**
   * A reporter.
   *
   * @param source the line at a place, where it can be read
   * @param paint colours
   */
  public TextReporter(Function<Location, Optional<String>> source, Paint paint) {
    this.source = source;
    this.paint = paint;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Finding finding : report.findings()) {
      write(finding, report, out);
      out.append('\n');
    }
  }

  private void write(Finding finding, Report report, Appendable out) throws IOException {
    String place = paint.apply(Paint.Tone.TITLE, Visible.text(finding.location().toString()));
    String severity = paint.apply(tone(finding.severity()), finding.severity().id());
    String title = paint.apply(Paint.Tone.TITLE, Visible.text(Wording.title(finding, report)));
    line(out, place + ": " + severity + ": " + title + " [" + finding.rule() + "]");
    writeExcerpt(finding.location(), tone(finding.severity()), out);
    String because = Wording.because(finding);
    if (!because.isEmpty()) {
      line(out, INDENT + Visible.text(because));
    }
    writePath(finding.path(), out);
    for (FurtherCall further : finding.further()) {
      String call = Wording.shortSignature(further.api()) + " at " + further.location();
      line(out, INDENT + "also: " + Visible.text(call));
    }
    if (!finding.instead().isEmpty()) {
      line(out, INDENT + "instead: " + Visible.text(finding.instead()));
    }
    if (finding.confidence() != Confidence.CERTAIN) {
      line(out, INDENT + "confidence: " + finding.confidence().id());
    }
  }

  private void writeExcerpt(Location location, Paint.Tone tone, Appendable out) throws IOException {
    Optional<String> text = source.apply(location).filter(line -> !line.isBlank());
    if (text.isEmpty()) {
      return;
    }
    Excerpt excerpt = Excerpt.of(text.get(), location.column());
    String number = String.valueOf(location.line());
    line(out, INDENT + paint.apply(Paint.Tone.FAINT, number + " |") + " " + excerpt.line());
    if (!excerpt.caret().isEmpty()) {
      String gutter = paint.apply(Paint.Tone.FAINT, " ".repeat(number.length()) + " |");
      String caret = excerpt.caret();
      String blank = caret.substring(0, caret.length() - 1);
      line(out, INDENT + gutter + " " + blank + paint.apply(tone, "^"));
    }
  }

  private void writePath(List<PathStep> path, Appendable out) throws IOException {
    List<String> places = path.stream().map(s -> Visible.text(s.location().toString())).toList();
    int width = places.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < path.size(); i++) {
      String place = places.get(i);
      String gap = " ".repeat(width - place.length() + 2);
      String step = Visible.text(Wording.step(path.get(i)));
      line(out, INDENT + INDENT + paint.apply(Paint.Tone.FAINT, place) + gap + step);
    }
  }

  private static Paint.Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Paint.Tone.ERROR;
      case WARNING -> Paint.Tone.WARNING;
      case INFO -> Paint.Tone.INFO;
    };
  }

  private static void line(Appendable out, String line) throws IOException {
    out.append(line).append('\n');
  }
}
