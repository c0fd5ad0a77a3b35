package io.github.looplint.reader.source.parse;

import com.github.javaparser.ParseResult;
import com.github.javaparser.Position;
import com.github.javaparser.UnitParser;
import com.github.javaparser.ast.CompilationUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads what it can of a file with syntax errors.
 *
 * <p>The parser drops all types of a file for an error outside of a statement. So the piece of code
 * around the first error is blanked out, a statement or a member, and the file is parsed again:
 * positions stay, and all but that piece is read. When the error stays where it was, the next
 * larger piece goes. Braces that are missing at the end are added first.
 */
final class Recovery {
  /** Each attempt is a parse; a file with more errors than this is hardly Java. */
  private static final int ATTEMPTS = 24;

  private Recovery() {}

  /**
   * What could be read.
   *
   * @param unit absent when nothing could
   * @param first the first error of the file as it is
   */
  record Recovered(Optional<CompilationUnit> unit, SyntaxError first) {}

  /**
   * Blanks and parses again until no error is left.
   *
   * @param text the file
   * @param failed what the parser made of it
   */
  static Recovered recover(String text, ParseResult<CompilationUnit> failed) {
    SyntaxError first = firstError(failed);
    StringBuilder code = new StringBuilder(text);
    ParseResult<CompilationUnit> latest = failed;
    String missing = "}".repeat(openBraces(text));
    if (!missing.isEmpty()) {
      latest = UnitParser.parse(code.append(missing).toString());
    }
    for (int attempt = 0; attempt < ATTEMPTS && !latest.isSuccessful(); attempt++) {
      int error = offset(code, firstError(latest).place());
      if (!blankAround(error, code)) {
        break;
      }
      latest = UnitParser.parse(code.toString());
    }
    return new Recovered((latest.isSuccessful() ? latest : failed).getResult(), first);
  }

  private static SyntaxError firstError(ParseResult<CompilationUnit> result) {
    return result.getProblems().stream()
        .map(SyntaxError::of)
        .min(Comparator.comparing(SyntaxError::place))
        .orElse(new SyntaxError(new Position(1, 1), "text"));
  }

  /** Blanks the smallest piece at a place that holds anything; tells whether there was one. */
  private static boolean blankAround(int place, StringBuilder code) {
    for (Piece piece : piecesAround(place, code.toString())) {
      if (blank(piece, code)) {
        return true;
      }
    }
    return false;
  }

  /** A statement or member: from behind the one before it to its end. */
  private record Piece(int from, int to) {}

  /** The pieces that hold a place, the smallest first. */
  private static List<Piece> piecesAround(int place, String code) {
    List<Piece> pieces = new ArrayList<>();
    Deque<Integer> starts = new ArrayDeque<>();
    int start = 0;
    CodeScanner scanner = new CodeScanner(code);
    for (int i = scanner.next(); i >= 0; i = scanner.next()) {
      char c = code.charAt(i);
      if (c == '{') {
        starts.push(start);
        start = i + 1;
      } else if (c == '}' && !starts.isEmpty()) {
        addIfAround(place == i ? i - 1 : place, start, i, pieces);
        start = starts.pop();
      }
      if (c == ';' || c == '}') {
        addIfAround(place, start, i + 1, pieces);
        start = i + 1;
      }
    }
    addIfAround(place, start, code.length(), pieces);
    while (!starts.isEmpty()) {
      addIfAround(place, starts.pop(), code.length(), pieces);
    }
    return pieces;
  }

  private static void addIfAround(int place, int from, int to, List<Piece> pieces) {
    if (from <= place && place < Math.max(to, from + 1)) {
      pieces.add(new Piece(from, to));
    }
  }

  private static int openBraces(String code) {
    int open = 0;
    CodeScanner scanner = new CodeScanner(code);
    for (int i = scanner.next(); i >= 0; i = scanner.next()) {
      if (code.charAt(i) == '{') {
        open++;
      } else if (code.charAt(i) == '}' && open > 0) {
        open--;
      }
    }
    return open;
  }

  /** Tells whether there was anything but white space. */
  private static boolean blank(Piece piece, StringBuilder code) {
    boolean any = false;
    for (int i = piece.from(); i < piece.to(); i++) {
      char c = code.charAt(i);
      if (c > ' ') {
        code.setCharAt(i, ' ');
        any = true;
      }
    }
    return any;
  }

  /** Where a line and column are in the text. */
  private static int offset(CharSequence code, Position place) {
    int line = 1;
    int i = 0;
    while (i < code.length() && line < place.line) {
      line += SourceText.endsLine(code, i) ? 1 : 0;
      i++;
    }
    return Math.min(Math.max(0, code.length() - 1), i + Math.max(0, place.column - 1));
  }
}
