package io.github.looplint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Solver.Kind;
import io.github.looplint.analysis.Solver.Question;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.ContextKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SolverTest {
  private static final Where LOOP = fixed(ContextKind.EVENT_LOOP);
  private static final Where POOL = fixed(ContextKind.CPU_POOL);

  private final Solver solver = new Solver();
  private int steps;

  private static Where fixed(ContextKind kind) {
    return new Where.Fixed(kind, "", Confidence.CERTAIN, "");
  }

  /** Answers a question that has an answer of its own and those of others. */
  private Set<Where> ask(
      int number, Map<Integer, Set<Where>> own, Map<Integer, List<Integer>> asks) {
    return solver.answer(
        new Question(Kind.EMISSION, number),
        () -> {
          steps++;
          Set<Where> found = Wheres.none();
          found.addAll(own.getOrDefault(number, Set.of()));
          asks.getOrDefault(number, List.of()).forEach(n -> found.addAll(ask(n, own, asks)));
          return found;
        });
  }

  @Test
  void everyMemberOfACircleHasTheAnswersOfAll() {
    Map<Integer, Set<Where>> own = Map.of(1, Set.of(LOOP), 3, Set.of(POOL));
    Map<Integer, List<Integer>> asks = Map.of(1, List.of(2), 2, List.of(3), 3, List.of(1));

    assertThat(ask(2, own, asks)).containsExactlyInAnyOrder(LOOP, POOL);
    assertThat(ask(1, own, asks)).containsExactlyInAnyOrder(LOOP, POOL);
    assertThat(ask(3, own, asks)).containsExactlyInAnyOrder(LOOP, POOL);
  }

  @Test
  void aCircleInACircleHasTheAnswersOfBoth() {
    Map<Integer, Set<Where>> own = Map.of(0, Set.of(LOOP), 3, Set.of(POOL));
    Map<Integer, List<Integer>> asks =
        Map.of(0, List.of(1), 1, List.of(2), 2, List.of(1, 3), 3, List.of(0));

    assertThat(ask(0, own, asks)).containsExactlyInAnyOrder(LOOP, POOL);
    assertThat(ask(2, own, asks)).containsExactlyInAnyOrder(LOOP, POOL);
  }

  @Test
  void whatIsOnlyReachedFromACircleIsAskedOnce() {
    Map<Integer, Set<Where>> own = Map.of(9, Set.of(POOL));
    Map<Integer, List<Integer>> asks = Map.of(1, List.of(2, 9), 2, List.of(1, 9));

    assertThat(ask(1, own, asks)).containsExactly(POOL);
    assertThat(ask(9, own, asks)).containsExactly(POOL);
    // Two rounds for the circle, one for what stands outside.
    assertThat(steps).isEqualTo(2 * 2 + 1);
  }

  @Test
  void whereAllAskAllTheStepsGrowWithTheirNumber() {
    List<Integer> all = IntStream.range(0, 40).boxed().toList();
    Map<Integer, List<Integer>> asks =
        all.stream().collect(java.util.stream.Collectors.toMap(n -> n, n -> all));

    assertThat(ask(0, Map.of(39, Set.of(LOOP)), asks)).containsExactly(LOOP);
    assertThat(steps).isLessThanOrEqualTo(40 * 8);
  }
}
