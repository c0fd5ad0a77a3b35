package io.github.looplint.analysis;

import io.github.looplint.model.Location;
import java.util.List;

/**
 * Why a call is or is no finding.
 *
 * @param location of the call
 * @param call what is called
 * @param lines what decided, in order; one sentence each
 */
public record Explanation(Location location, String call, List<String> lines) {
  public Explanation {
    lines = List.copyOf(lines);
  }
}
