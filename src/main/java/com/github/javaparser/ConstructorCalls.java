package com.github.javaparser;

import static com.github.javaparser.GeneratedJavaParserConstants.DOT;
import static com.github.javaparser.GeneratedJavaParserConstants.EOF;
import static com.github.javaparser.GeneratedJavaParserConstants.LBRACE;
import static com.github.javaparser.GeneratedJavaParserConstants.LBRACKET;
import static com.github.javaparser.GeneratedJavaParserConstants.LPAREN;
import static com.github.javaparser.GeneratedJavaParserConstants.RBRACE;
import static com.github.javaparser.GeneratedJavaParserConstants.RBRACKET;
import static com.github.javaparser.GeneratedJavaParserConstants.RPAREN;
import static com.github.javaparser.GeneratedJavaParserConstants.SEMICOLON;
import static com.github.javaparser.GeneratedJavaParserConstants.SUPER;
import static com.github.javaparser.GeneratedJavaParserConstants.THIS;

/**
 * The guard that a build step puts before JavaParser's look-ahead for {@code this(…)} and {@code
 * super(…)}: it stands in the parser's package because tokens are package-private there. See {@code
 * src/build/PatchParser.java} for the why.
 */
final class ConstructorCalls {
  private ConstructorCalls() {}

  /**
   * Tells whether an explicit constructor call can start after a token, by one linear look over the
   * statement's own level.
   *
   * @param from the last token that the parser has taken
   * @param more where tokens come from that have not been read yet
   */
  @SuppressWarnings("ReferenceEquality") // "the same token" is meant, and tokens have no equality
  static boolean mayStartAfter(Token from, GeneratedJavaParserTokenManager more) {
    int depth = 0;
    Token last = from;
    for (Token token = next(from, more);
        token.kind != EOF;
        last = token, token = next(token, more)) {
      switch (token.kind) {
        case LPAREN -> {
          if (depth == 0 && (last.kind == SUPER || last.kind == THIS)) {
            return true;
          }
          depth++;
        }
        case LBRACKET -> depth++;
        case LBRACE -> {
          if (depth == 0 && last == from) {
            return false;
          }
          depth++;
        }
        case RPAREN, RBRACKET -> {
          if (--depth < 0) {
            return false;
          }
        }
        case RBRACE -> {
          // Without "not followed by a dot" a long sequence of ifs would be read again for each of
          // them.
          if (--depth < 0 || (depth == 0 && next(token, more).kind != DOT)) {
            return false;
          }
        }
        case SEMICOLON -> {
          if (depth == 0) {
            return false;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static Token next(Token token, GeneratedJavaParserTokenManager more) {
    if (token.next == null) {
      token.next = more.getNextToken();
    }
    return token.next;
  }
}
