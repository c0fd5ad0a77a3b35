package io.github.looplint.reader.source.parse;

import com.github.javaparser.ParseException;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place that the parser could not make sense of.
 *
 * @param place where in the parser's text
 * @param found the token there, quoted, or "text" where no token could be made
 */
record SyntaxError(Position place, String found) {
  private static final Pattern LEXICAL =
      Pattern.compile("Lexical error at line (\\d{1,9}), column (\\d{1,9})");
  private static final int LONGEST_TOKEN = 30;

  static SyntaxError of(Problem problem) {
    return atToken(problem)
        .or(() -> atCharacter(problem))
        .orElseGet(() -> new SyntaxError(beginning(problem), "text"));
  }

  private static Optional<SyntaxError> atToken(Problem problem) {
    if (problem.getCause().orElse(null) instanceof ParseException cause
        && cause.currentToken != null
        && cause.currentToken.next != null) {
      Position place =
          new Position(cause.currentToken.next.beginLine, cause.currentToken.next.beginColumn);
      return Optional.of(new SyntaxError(place, printed(cause.currentToken.next.image)));
    }
    return Optional.empty();
  }

  private static Optional<SyntaxError> atCharacter(Problem problem) {
    Matcher lexical = LEXICAL.matcher(problem.getMessage());
    if (!lexical.find()) {
      return Optional.empty();
    }
    Position place =
        new Position(Integer.parseInt(lexical.group(1)), Integer.parseInt(lexical.group(2)));
    return Optional.of(new SyntaxError(place, "text"));
  }

  private static Position beginning(Problem problem) {
    return problem
        .getLocation()
        .flatMap(location -> location.getBegin().getRange())
        .map(range -> range.begin)
        .orElse(new Position(1, 1));
  }

  private static String printed(String image) {
    if (image.isEmpty()) {
      return "end of file";
    }
    String line = image.lines().findFirst().orElse("");
    String shortened =
        line.length() > LONGEST_TOKEN ? line.substring(0, LONGEST_TOKEN) + "…" : line;
    return "'" + shortened + "'";
  }
}
