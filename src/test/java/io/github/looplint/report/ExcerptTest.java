package io.github.looplint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExcerptTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "abc,1,abc,^",
        "abc,3,abc,  ^",
        "  abc,3,abc,^",
        "abc,0,abc,",
        "abc,4,abc,",
        "日本 x,4,日本 x,     ^",
        "a\tx,3,a    x,     ^",
        "a\u202ex,3,a\\u202ex,       ^",
        "  abc,1,  abc,^",
      })
  void standsUnderTheColumn(String source, int column, String line, String caret) {
    Excerpt excerpt = Excerpt.of(source, column);
    assertThat(excerpt.line()).isEqualTo(line);
    assertThat(excerpt.caret()).isEqualTo(caret == null ? "" : caret);
  }

  @Test
  void cutsLongLinesAroundTheColumn() {
    Excerpt excerpt = Excerpt.of("a".repeat(500) + "X" + "b".repeat(500), 501);
    assertThat(excerpt.line()).hasSizeLessThan(130).startsWith("…a").endsWith("b…");
    assertThat(excerpt.line().charAt(excerpt.caret().length() - 1)).isEqualTo('X');
  }
}
