package com.github.javaparser;

import static com.github.javaparser.GeneratedJavaParserConstants.IDENTIFIER;

import java.io.IOException;

/**
 * Reads names of ASCII letters in one loop, where the generated automaton looks at each character
 * for each of its states: that took almost a fifth of the samples of a whole scan. It is called at
 * the automaton's head: see {@code src/build/PatchParser.java}.
 */
final class Identifiers {
  /** Nothing was read. */
  static final int NONE = -1;

  /** A part was read; what follows is for the automaton. */
  static final int PART = -2;

  /** The automaton's states in JavaParser 3.28.2: at the start of a token, and inside a name. */
  private static final int START = 0;

  private static final int INSIDE = 54;
  private static final int INSIDE_TOO = 161;

  private Identifiers() {}

  /**
   * Reads on, if the current character belongs to a name.
   *
   * @param state the automaton's state
   * @param position the current character's place in the token, from 0
   * @return how many characters were read, with the one that ends the name; or {@link #NONE} or
   *     {@link #PART}
   */
  static int read(GeneratedJavaParserTokenManager tokens, int state, int position) {
    boolean fits =
        state == START
            ? isLetter(tokens.curChar)
            : (state == INSIDE || state == INSIDE_TOO) && isPart(tokens.curChar);
    if (!fits) {
      return NONE;
    }
    int at = position;
    while (isPart(tokens.curChar)) {
      tokens.jjmatchedKind = IDENTIFIER;
      tokens.jjmatchedPos = at++;
      try {
        tokens.curChar = tokens.input_stream.readChar();
      } catch (IOException endOfText) {
        return at;
      }
    }
    return isEnd(tokens.curChar) ? at + 1 : PART;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isPart(int c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '$';
  }

  /** Whether no name goes on with a character; else the automaton is asked. */
  private static boolean isEnd(int c) {
    return (c == ' ' || c == '\n' || c == '\r' || c == '\t')
        || (c > ' ' && c < 0x7f && c != '\\' && !isPart(c));
  }
}
