package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of literals; a value that the language does not allow ({@code 99999999999}) is absent.
 */
final class Literals {
  /**
   * No whole number has more digits, prefix and leading zeros included; reading far longer ones
   * takes long.
   */
  private static final int LONGEST = 200;

  private static final BigInteger LONGS = BigInteger.ONE.shiftLeft(Long.SIZE);

  private Literals() {}

  /** The value as a boxed primitive or a String; empty too for {@code null}. */
  static Optional<Object> valueOf(LiteralExpr literal) {
    try {
      return Optional.ofNullable(read(literal));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static @Nullable Object read(LiteralExpr literal) {
    if (literal instanceof TextBlockLiteralExpr block) {
      return block.getValue().stripIndent().translateEscapes();
    }
    if (literal instanceof StringLiteralExpr string) {
      return string.getValue().translateEscapes();
    }
    if (literal instanceof BooleanLiteralExpr bool) {
      return bool.getValue();
    }
    if (literal instanceof IntegerLiteralExpr integer) {
      return integer(integer.getValue());
    }
    if (literal instanceof LongLiteralExpr integer) {
      String text = integer.getValue();
      return whole(text.substring(0, text.length() - 1)).longValue();
    }
    if (literal instanceof DoubleLiteralExpr number) {
      return number(number.getValue().replace("_", "").toLowerCase(Locale.ROOT));
    }
    if (literal instanceof CharLiteralExpr character) {
      return character(character.getValue().translateEscapes());
    }
    return null;
  }

  /**
   * {@code 2147483648}, which may stand behind a minus only, becomes its own negative, as the minus
   * would have it.
   */
  private static Integer integer(String text) {
    BigInteger value = whole(text);
    if (value.bitLength() > Integer.SIZE) {
      throw new NumberFormatException(text);
    }
    return value.intValue();
  }

  private static BigInteger whole(String written) {
    String text = written.replace("_", "").toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      throw new NumberFormatException(text);
    }
    BigInteger value;
    if (text.startsWith("0x")) {
      value = new BigInteger(text.substring(2), 16);
    } else if (text.startsWith("0b")) {
      value = new BigInteger(text.substring(2), 2);
    } else if (text.startsWith("0") && text.length() > 1) {
      value = new BigInteger(text.substring(1), 8);
    } else {
      value = new BigInteger(text);
    }
    if (value.compareTo(LONGS) >= 0) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static Number number(String text) {
    boolean isFloat = text.endsWith("f") && (!text.startsWith("0x") || text.contains("p"));
    if (isFloat) {
      return Float.valueOf(text);
    }
    return Double.valueOf(text);
  }

  private static Character character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }
}
