package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Location;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A mistake, with all that is needed to believe it.
 *
 * @param rule the rule's id
 * @param severity how bad
 * @param confidence how sure, that of the weakest step
 * @param location the call where the mistake is made: in the unit that must not block, where the
 *     way to the blocking call begins; of a dropped result, the call that gives it
 * @param unit the unit of that call
 * @param api the call that blocks, or that gives what is dropped
 * @param further calls of other methods, of the same rule, that this place leads to as well: one
 *     for each method, sorted
 * @param context on which thread, and why; absent where the thread does not matter
 * @param path from the entry, or the registration of the callback, to the call that blocks; where
 *     the thread does not matter, the call alone; never empty
 * @param instead what to write instead; a clause
 * @param fingerprint stable when lines move: 16 hex digits
 */
public record Finding(
    String rule,
    Severity severity,
    Confidence confidence,
    Location location,
    UnitId unit,
    MethodRef api,
    List<FurtherCall> further,
    Optional<ExecutionContext> context,
    List<PathStep> path,
    String instead,
    String fingerprint)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::location)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::api)
          .thenComparing(Finding::fingerprint);

  public Finding {
    further = List.copyOf(further);
    path = List.copyOf(path);
  }

  /** The thread, where it matters. */
  ExecutionContext thread() {
    return context.orElseThrow();
  }

  /** The same place and the same way there, as an offence of another kind. */
  Finding as(String otherRule, Severity how, ExecutionContext where, String otherwise) {
    return new Finding(
        otherRule,
        how,
        confidence,
        location,
        unit,
        api,
        further,
        Optional.of(where),
        path,
        otherwise,
        fingerprint);
  }

  /** The same, at another call on its way. */
  Finding at(Location place, UnitId holder) {
    return new Finding(
        rule,
        severity,
        confidence,
        place,
        holder,
        api,
        further,
        context,
        path,
        instead,
        fingerprint);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
