package io.github.looplint.reader.source.parse;

import com.github.javaparser.ParseResult;
import com.github.javaparser.Position;
import com.github.javaparser.UnitParser;
import com.github.javaparser.ast.CompilationUnit;
import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.ReadProblem.Kind;
import io.github.looplint.reader.files.SourceEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one file; whatever is in it, the answer is a value.
 *
 * <p>Limits come first, since they are the same on every machine; the deadline is the last resort.
 */
public final class FileParser {
  /** A file of this size parses in seconds; hand-written ones stay far below. */
  static final long LARGEST = 5_000_000;

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private FileParser() {}

  /** Reads, decodes and parses a file. */
  public static ParsedFile parse(SourceEntry entry) {
    try {
      long size = Files.size(entry.path());
      if (size > LARGEST) {
        return failed(entry.reported(), Kind.TOO_LARGE, tooLarge(size));
      }
      return parse(entry, Files.readAllBytes(entry.path()));
    } catch (IOException unreadable) {
      return failed(
          entry.reported(), Kind.UNREADABLE, "cannot be read: check that you may read it");
    }
  }

  /** Parses a text that was read already. */
  public static ParsedFile parse(String reported, String text) {
    return parse(reported, new SourceText(text, StandardCharsets.UTF_8), DEADLINE);
  }

  private static ParsedFile parse(SourceEntry entry, byte[] bytes) {
    if (SourceText.isBinary(bytes)) {
      return failed(entry.reported(), Kind.BINARY, "is no text: rename it or exclude it");
    }
    SourceText source = SourceText.decode(bytes, entry.path());
    ParsedFile parsed = parse(entry.reported(), source, DEADLINE);
    if (source.encoding().equals(StandardCharsets.UTF_8)) {
      return parsed;
    }
    List<ReadProblem> problems = new ArrayList<>(parsed.problems());
    problems.add(0, new ReadProblem(entry.reported(), Kind.ENCODING, otherEncoding(source)));
    return new ParsedFile(parsed.syntax(), problems, parsed.lines());
  }

  static ParsedFile parse(String reported, SourceText source, Duration limit) {
    int lines = source.lines();
    UnicodeEscapes decoded = UnicodeEscapes.decode(source.text());
    Optional<String> tooDeep = Nesting.tooDeepPart(decoded.text());
    if (tooDeep.isPresent()) {
      String message = tooDeep.get() + " nest too deep to be read: split them or exclude the file";
      return failed(reported, Kind.TOO_DEEP, message, lines);
    }
    return Deadline.run(() -> guarded(reported, decoded, lines), limit)
        .orElseGet(() -> failed(reported, Kind.TIMEOUT, tooLate(limit), lines));
  }

  /**
   * The one place where a fault of our own, or of the parser's, is caught: it must not end the run.
   */
  private static ParsedFile guarded(String reported, UnicodeEscapes source, int lines) {
    try {
      return parsed(reported, source, lines);
    } catch (StackOverflowError deep) {
      String message = "nests too deep to be read: split it or exclude the file";
      return failed(reported, Kind.TOO_DEEP, message, lines);
    } catch (RuntimeException | AssertionError fault) {
      String message = "could not be read by a fault of Looplint: report it (" + fault + ")";
      return failed(reported, Kind.INTERNAL_ERROR, message.lines().findFirst().orElse(""), lines);
    }
  }

  private static ParsedFile parsed(String reported, UnicodeEscapes source, int lines) {
    ParseResult<CompilationUnit> result = UnitParser.parse(source.text());
    if (result.isSuccessful() && result.getResult().isPresent()) {
      return new ParsedFile(
          Optional.of(
              SyntaxExtractor.extract(
                  result.getResult().get(), source.toSource(), reported, lines)),
          List.of(),
          lines);
    }
    Recovery.Recovered recovered = Recovery.recover(source.text(), result);
    String message = syntaxError(recovered.first(), source);
    return new ParsedFile(
        recovered
            .unit()
            .map(unit -> SyntaxExtractor.extract(unit, source.toSource(), reported, lines)),
        List.of(new ReadProblem(reported, Kind.SYNTAX_ERROR, message)),
        lines);
  }

  private static String syntaxError(SyntaxError error, UnicodeEscapes source) {
    Position place = source.toSource().apply(error.place());
    return "%d:%d: syntax error at %s; the code around it was skipped: fix it or exclude the file"
        .formatted(place.line, place.column, error.found());
  }

  private static String otherEncoding(SourceText source) {
    return "is not UTF-8 and was read as %s: save it as UTF-8, or set project.build.sourceEncoding"
        .formatted(source.encoding());
  }

  private static String tooLarge(long size) {
    return "has %d bytes, more than the %d that are read: split it or exclude it"
        .formatted(size, LARGEST);
  }

  private static String tooLate(Duration limit) {
    return "took longer than %d s to parse and was skipped: exclude it, or report it"
        .formatted(limit.toSeconds());
  }

  private static ParsedFile failed(String reported, Kind kind, String message) {
    return failed(reported, kind, message, 0);
  }

  private static ParsedFile failed(String reported, Kind kind, String message, int lines) {
    return new ParsedFile(
        Optional.empty(), List.of(new ReadProblem(reported, kind, message)), lines);
  }
}
