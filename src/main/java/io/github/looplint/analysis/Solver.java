package io.github.looplint.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers to questions that depend on each other, perhaps in circles: who subscribes to a stage may
 * depend on where it emits, and the other way round. In a circle all answers are empty at first;
 * they are found again, each once a round and from those of the round before, until none changes.
 */
final class Solver {
  private static final int MOST_ROUNDS = 8;

  private final Map<Question, Set<Where>> known = new HashMap<>();

  /** Questions that are being answered, with their depth; the first one that was asked has 0. */
  private final Map<Question, Integer> open = new HashMap<>();

  /** What this round found in circles that are not closed yet. */
  private final Map<Question, Found> provisional = new HashMap<>();

  /** What the latest round found, in circles. */
  private final Map<Question, Set<Where>> guesses = new HashMap<>();

  private int dependsOn = Integer.MAX_VALUE;
  private int changes;

  enum Kind {
    SUBSCRIPTION,
    SUBSCRIPTION_OF_ARGUMENT,
    SUBSCRIPTION_OF_PARAMETER,
    EMISSION,
    EMISSION_OF_METHOD,
  }

  /** What is asked, of a call or a unit. */
  record Question(Kind kind, Object of) {}

  /**
   * An answer that is not final.
   *
   * @param depth the outermost open question that it depends on
   */
  private record Found(Set<Where> answer, int depth) {}

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
    Integer depth = open.get(question);
    if (depth != null) {
      dependsOn = Math.min(dependsOn, depth);
      return guesses.getOrDefault(question, Set.of());
    }
    Found found = provisional.get(question);
    if (found != null) {
      dependsOn = Math.min(dependsOn, found.depth());
      return found.answer();
    }
    int before = dependsOn;
    answer = settle(question, find);
    dependsOn = Math.min(before, dependsOn);
    return answer;
  }

  private Set<Where> settle(Question question, Supplier<Set<Where>> find) {
    int depth = open.size();
    open.put(question, depth);
    Set<Where> answer = Set.of();
    boolean again = true;
    for (int round = 0; again && round < MOST_ROUNDS; round++) {
      int changesBefore = changes;
      dependsOn = Integer.MAX_VALUE;
      answer = find.get();
      if (dependsOn <= depth && !answer.equals(guesses.put(question, answer))) {
        changes++;
      }
      // Only whoever closes the circle goes round again.
      again = dependsOn == depth && changes != changesBefore;
      if (again) {
        provisional.values().removeIf(found -> found.depth() >= depth);
      }
    }
    open.remove(question);
    if (dependsOn < depth) {
      provisional.put(question, new Found(answer, dependsOn));
    } else {
      close(question, answer, depth);
    }
    return answer;
  }

  /** What depends on nothing that is still open is known. */
  private void close(Question question, Set<Where> answer, int depth) {
    known.put(question, answer);
    guesses.remove(question);
    if (dependsOn == depth) {
      provisional.forEach((other, found) -> {
        if (found.depth() >= depth) {
          known.put(other, found.answer());
          guesses.remove(other);
        }
      });
      provisional.values().removeIf(found -> found.depth() >= depth);
    }
    dependsOn = Integer.MAX_VALUE;
  }
}
