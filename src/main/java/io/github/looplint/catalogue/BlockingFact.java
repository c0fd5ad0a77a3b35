package io.github.looplint.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that block, or burn CPU.
 *
 * @param rule the rule's id
 * @param severity how bad
 * @param inLoop how bad where it is repeated many times; absent for as bad as once
 * @param nearLoops whether a loop of unknown rounds counts only where it is near the call
 * @param once whether it is said once for each call, not at each place that leads there
 * @param methods which calls
 * @param except which of them not
 * @param instead what to write instead; a clause without full stop
 * @param onlyWhen all must hold
 * @param unless none may hold
 * @param named names of which one must have been given, as a constant, to the call that made the
 *     receiver; with {@code *} for any run of characters; empty for any
 * @param unlessReturns types; a call whose method is declared to return one of them, or a subtype,
 *     is not meant: it comes back at once
 */
public record BlockingFact(
    String rule,
    Severity severity,
    Optional<Severity> inLoop,
    boolean nearLoops,
    boolean once,
    List<MethodPattern> methods,
    List<MethodPattern> except,
    String instead,
    Set<Condition> onlyWhen,
    Set<Condition> unless,
    List<String> named,
    List<String> unlessReturns,
    Source source)
    implements Fact {
  public BlockingFact {
    methods = List.copyOf(methods);
    except = List.copyOf(except);
    onlyWhen = Set.copyOf(onlyWhen);
    unless = Set.copyOf(unless);
    named = List.copyOf(named);
    unlessReturns = List.copyOf(unlessReturns);
  }

  /** Whether what was made under a name is meant, in upper or lower case. */
  public boolean means(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return named.stream().anyMatch(n -> Globs.matches(n.toUpperCase(Locale.ROOT), upper));
  }
}
