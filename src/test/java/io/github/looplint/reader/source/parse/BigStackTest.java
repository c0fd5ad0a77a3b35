package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BigStackTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 500).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void resultsComeInTheOrderOfTheItems(int threads) {
    List<Integer> progress = new ArrayList<>();

    List<Integer> results = BigStack.map(ITEMS, threads, item -> item * 2, progress::add);

    assertThat(results).isEqualTo(ITEMS.stream().map(item -> item * 2).toList());
    assertThat(progress).isEqualTo(IntStream.rangeClosed(1, 500).boxed().toList());
  }

  @Test
  void nothingIsNothing() {
    assertThat(BigStack.map(List.of(), 2, item -> item, done -> {})).isEmpty();
  }

  @Test
  void recursesDeep() {
    assertThat(BigStack.map(List.of(1_000_000), 1, BigStackTest::depth, done -> {}))
        .containsExactly(1_000_000);
  }

  @Test
  void failsAsTheFirstItemFailed() {
    assertThatThrownBy(() ->
            BigStack.map(
                ITEMS,
                4,
                item -> {
                  if (item >= 100) {
                    throw new IllegalStateException("item " + item);
                  }
                  return item;
                },
                done -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("item 100");
  }

  private static int depth(int left) {
    return left == 0 ? 0 : 1 + depth(left - 1);
  }
}
