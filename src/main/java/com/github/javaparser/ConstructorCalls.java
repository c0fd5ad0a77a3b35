package com.github.javaparser;

import static com.github.javaparser.GeneratedJavaParserConstants.ASSERT;
import static com.github.javaparser.GeneratedJavaParserConstants.BREAK;
import static com.github.javaparser.GeneratedJavaParserConstants.CONTINUE;
import static com.github.javaparser.GeneratedJavaParserConstants.DO;
import static com.github.javaparser.GeneratedJavaParserConstants.DOT;
import static com.github.javaparser.GeneratedJavaParserConstants.EOF;
import static com.github.javaparser.GeneratedJavaParserConstants.FOR;
import static com.github.javaparser.GeneratedJavaParserConstants.IF;
import static com.github.javaparser.GeneratedJavaParserConstants.LBRACE;
import static com.github.javaparser.GeneratedJavaParserConstants.LBRACKET;
import static com.github.javaparser.GeneratedJavaParserConstants.LPAREN;
import static com.github.javaparser.GeneratedJavaParserConstants.RBRACE;
import static com.github.javaparser.GeneratedJavaParserConstants.RBRACKET;
import static com.github.javaparser.GeneratedJavaParserConstants.RETURN;
import static com.github.javaparser.GeneratedJavaParserConstants.RPAREN;
import static com.github.javaparser.GeneratedJavaParserConstants.SEMICOLON;
import static com.github.javaparser.GeneratedJavaParserConstants.SUPER;
import static com.github.javaparser.GeneratedJavaParserConstants.SWITCH;
import static com.github.javaparser.GeneratedJavaParserConstants.SYNCHRONIZED;
import static com.github.javaparser.GeneratedJavaParserConstants.THIS;
import static com.github.javaparser.GeneratedJavaParserConstants.THROW;
import static com.github.javaparser.GeneratedJavaParserConstants.TRY;
import static com.github.javaparser.GeneratedJavaParserConstants.WHILE;

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
    if (startsOtherStatement(next(from, more).kind)) {
      return false;
    }
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
        case LBRACKET, LBRACE -> depth++;
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

  /** Without this, statements inside each other would be looked through once for each level. */
  private static boolean startsOtherStatement(int kind) {
    return switch (kind) {
      case ASSERT,
          BREAK,
          CONTINUE,
          DO,
          FOR,
          IF,
          LBRACE,
          RETURN,
          SWITCH,
          SYNCHRONIZED,
          THROW,
          TRY,
          WHILE ->
          true;
      default -> false;
    };
  }

  private static Token next(Token token, GeneratedJavaParserTokenManager more) {
    if (token.next == null) {
      token.next = more.getNextToken();
    }
    return token.next;
  }
}
