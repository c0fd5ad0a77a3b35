package io.github.looplint.reader.build;

import java.util.ArrayList;
import java.util.List;

/**
 * A Gradle script, Groovy or Kotlin, as words, strings, symbols and line ends; comments left out.
 * What neither of both languages would call so is taken as it comes: it never fails.
 */
final class GradleTokens {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** Sorts of tokens. */
  enum Kind {
    /** A name, with dots in it: {@code libs.spring.webflux}. */
    WORD,
    /** A string, without its quotes. */
    STRING,
    SYMBOL,
    LINE_END
  }

  record Token(Kind kind, String text) {
    boolean is(String symbolOrWord) {
      return kind != Kind.STRING && text.equals(symbolOrWord);
    }

    boolean is(Kind other) {
      return kind == other;
    }
  }

  private GradleTokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    GradleTokens scanner = new GradleTokens(text);
    while (scanner.at < text.length()) {
      scanner.next();
    }
    return scanner.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (text.startsWith("//", at)) {
      at = end("\n", at, 0);
    } else if (text.startsWith("/*", at)) {
      at = end("*/", at + 2, 2);
    } else if (c == '\'' || c == '"') {
      string(c);
    } else if (isName(c)) {
      int start = at;
      while (at < text.length() && (isName(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      add(Kind.WORD, text.substring(start, at));
    } else {
      if (c == '\n') {
        add(Kind.LINE_END, "");
      } else if (!Character.isWhitespace(c)) {
        add(Kind.SYMBOL, String.valueOf(c));
      }
      at++;
    }
  }

  private void string(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    if (text.startsWith(triple, at)) {
      int start = at + 3;
      at = end(triple, start, 3);
      add(Kind.STRING, text.substring(start, Math.max(start, at - 3)));
      return;
    }
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      content.append(text.charAt(at++));
    }
    if (at < text.length() && text.charAt(at) == quote) {
      at++;
    }
    add(Kind.STRING, content.toString());
  }

  /** Behind the next such text, or the end of all. */
  private int end(String closing, int from, int length) {
    int found = text.indexOf(closing, from);
    return found < 0 ? text.length() : found + length;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private void add(Kind kind, String content) {
    tokens.add(new Token(kind, content));
  }
}
