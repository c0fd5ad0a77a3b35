package io.github.looplint.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RulePageTest {
  private static final String PAGE =
      """
      ---
      id: blocking-sleep
      ---
      ## Bad
      ```java
      package shop;

      public final class Cart {
        void add() {} // expect: blocking-sleep
      }
      ```
      ## Good
      Text, and no Java:
      ```
      class None {}
      ```
      ```java
      import java.util.List;

      record Basket(List<String> items) {}
      ```
      ## Limits
      """;

  @Test
  void blocks() {
    List<RulePage.Block> blocks = RulePage.blocks(PAGE);
    assertThat(blocks).extracting(RulePage.Block::section).containsExactly("Bad", "Good");
    assertThat(blocks)
        .extracting(RulePage.Block::fileName)
        .containsExactly("Cart.java", "Basket.java");
    assertThat(blocks.get(0).packageName()).contains("shop");
    assertThat(blocks.get(0).code()).startsWith("package shop;").endsWith("}\n");
    assertThat(blocks.get(1).packageName()).isEmpty();
    assertThat(blocks.get(1).code()).startsWith("import").endsWith("{}\n");
  }
}
