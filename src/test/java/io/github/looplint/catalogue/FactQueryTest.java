package io.github.looplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FactQueryTest {
  @Test
  void readsTypesMethodsAndParameters() {
    assertThat(FactQuery.parse("a.B#c(int, d.E)"))
        .hasValueSatisfying(query -> {
          assertThat(query.owner()).isEqualTo("a.B");
          assertThat(query.method()).contains("c");
          assertThat(query.parameters().orElseThrow()).containsExactly("int", "d.E");
        });
    assertThat(FactQuery.parse("a.B#<init>()").orElseThrow().parameters().orElseThrow()).isEmpty();
    assertThat(FactQuery.parse("a.B#c(**)").orElseThrow().parameters()).isEmpty();
    assertThat(FactQuery.parse("B").orElseThrow().method()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a.B#", "a.B#c(", "src/A.java", "a#b#c"})
  void refusesWhatIsNoQuestion(String text) {
    assertThat(FactQuery.parse(text)).isEmpty();
  }
}
