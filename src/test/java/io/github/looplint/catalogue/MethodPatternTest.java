package io.github.looplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.catalogue.YamlNode.Scalar;
import io.github.looplint.model.MethodRef;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of method patterns, and what they match. */
final class MethodPatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.B#c(**)",
        "a.B#c()",
        "a.B$C#<init>(int)",
        "a.b.*#c*(*)",
        "a.b.**#*(**)",
        "a.B#c*d(int[],java.lang.String[][],**)",
        "a.B#c(*,**)"
      })
  void printsAsItIsWritten(String pattern) {
    assertThat(parse(pattern)).hasToString(pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.B#c(**)          | a.B   | c      |                  | true",
        "a.B#c(**)          | a.B   | c      | int,a.X          | true",
        "a.B#c(**)          | a.B   | cc     |                  | false",
        "a.B#c(**)          | a.B$C | c      |                  | false",
        "a.B#c()            | a.B   | c      |                  | true",
        "a.B#c()            | a.B   | c      | int              | false",
        "a.B#c(int)         | a.B   | c      | int              | true",
        "a.B#c(int)         | a.B   | c      | long             | false",
        "a.B#c(int)         | a.B   | c      | ?                | true",
        "a.B#c(*)           | a.B   | c      | long             | true",
        "a.B#c(*)           | a.B   | c      | long,long        | false",
        "a.B#c(int,**)      | a.B   | c      | int              | true",
        "a.B#c(int,**)      | a.B   | c      | int,long,long    | true",
        "a.B#c(int,**)      | a.B   | c      |                  | false",
        "a.B#c(int,**)      | a.B   | c      | long,int         | false",
        "a.B#*(**)          | a.B   | <init> |                  | true",
        "a.B#get*(**)       | a.B   | get    |                  | true",
        "a.B#get*(**)       | a.B   | target |                  | false",
        "a.B#*All*(**)      | a.B   | getAll |                  | true",
        "a.B#*a*a(**)       | a.B   | a      |                  | false",
        "a.b.*#c(**)        | a.b.C | c      |                  | true",
        "a.b.*#c(**)        | a.b.c.D | c    |                  | false",
        "a.b.**#c(**)       | a.b.c.D | c    |                  | true",
        "a.b.**#c(**)       | a.bc.D | c     |                  | false",
        "a.b.*#c(**)        | a.b   | c      |                  | false"
      })
  void matches(String pattern, String owner, String name, String parameters, boolean expected) {
    List<String> types = parameters == null ? List.of() : Arrays.asList(parameters.split(","));

    assertThat(parse(pattern).matches(new MethodRef(owner, name, types), List.of(owner)))
        .isEqualTo(expected);
  }

  @Test
  void matchesSubtypesByTheirSupertypes() {
    MethodRef call = new MethodRef("a.Sub", "c", List.of());

    assertThat(parse("a.Super#c(**)").matches(call, List.of("a.Sub", "a.Super"))).isTrue();
    assertThat(parse("a.Super#c(**)").matches(call, List.of("a.Sub"))).isFalse();
  }

  private static MethodPattern parse(String text) {
    return PatternParser.method(new Scalar(text, false, new Source("x.yaml", 1, 1)));
  }
}
