package io.github.looplint.report;

import io.github.looplint.analysis.PathStep;
import io.github.looplint.catalogue.Severity;
import java.util.List;
import java.util.Locale;

/** Names and orders that several formats share. */
final class Ids {
  private Ids() {}

  static String of(PathStep.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static List<Severity> worstFirst() {
    return List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);
  }
}
