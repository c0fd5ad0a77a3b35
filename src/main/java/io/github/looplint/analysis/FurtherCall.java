package io.github.looplint.analysis;

import io.github.looplint.model.Location;
import io.github.looplint.model.MethodRef;
import java.util.Comparator;

/**
 * Another call that blocks, to which the place of a finding leads too.
 *
 * @param api what is called
 * @param location where
 */
public record FurtherCall(MethodRef api, Location location) implements Comparable<FurtherCall> {
  private static final Comparator<FurtherCall> ORDER =
      Comparator.comparing(FurtherCall::api).thenComparing(FurtherCall::location);

  @Override
  public int compareTo(FurtherCall other) {
    return ORDER.compare(this, other);
  }
}
