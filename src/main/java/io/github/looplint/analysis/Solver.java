package io.github.looplint.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers to questions that depend on each other, perhaps in circles: who subscribes to a stage may
 * depend on where it emits, and the other way round. An answer in a circle is found by assuming
 * that it is empty, and then what came out, until nothing changes.
 */
final class Solver {
  private static final int MOST_ROUNDS = 8;

  private final Map<Question, Set<Where>> known = new HashMap<>();
  private final Map<Question, Assumed> open = new HashMap<>();
  private final Map<Question, Assumed> provisional = new HashMap<>();
  private int dependsOn = Integer.MAX_VALUE;

  enum Kind {
    SUBSCRIPTION,
    EMISSION,
    EMISSION_OF_METHOD,
  }

  /** What is asked, of a call or a unit. */
  record Question(Kind kind, Object of) {}

  /**
   * An answer that is not final.
   *
   * @param depth the outermost open question that it depends on; the first one that was asked has 0
   */
  private record Assumed(Set<Where> answer, int depth) {}

  /**
   * The answer to a question.
   *
   * @param find finds it; may ask further questions, this one too
   */
  Set<Where> answer(Question question, Supplier<Set<Where>> find) {
    Set<Where> answer = known.get(question);
    if (answer != null) {
      return answer;
    }
    Assumed assumed = open.getOrDefault(question, provisional.get(question));
    if (assumed != null) {
      dependsOn = Math.min(dependsOn, assumed.depth());
      return assumed.answer();
    }
    int before = dependsOn;
    answer = settle(question, find);
    dependsOn = Math.min(before, dependsOn);
    return answer;
  }

  private Set<Where> settle(Question question, Supplier<Set<Where>> find) {
    int depth = open.size();
    Set<Where> answer = Set.of();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      open.put(question, new Assumed(answer, depth));
      provisional.clear();
      dependsOn = Integer.MAX_VALUE;
      Set<Where> found = find.get();
      boolean settled = dependsOn > depth || found.equals(answer);
      answer = found;
      if (settled) {
        break;
      }
    }
    open.remove(question);
    if (dependsOn < depth) {
      provisional.put(question, new Assumed(answer, dependsOn));
    } else {
      known.put(question, answer);
      dependsOn = Integer.MAX_VALUE;
    }
    return answer;
  }
}
