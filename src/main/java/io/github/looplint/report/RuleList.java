package io.github.looplint.report;

import io.github.looplint.catalogue.Rule;
import java.io.IOException;
import java.util.Collection;

/** The rules for programs: an array of {@code {id, severity, summary}}. */
public final class RuleList {
  private RuleList() {}

  /**
   * Writes the rules in the given order.
   *
   * @throws IOException when {@code out} does
   */
  public static void write(Collection<Rule> rules, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out).beginArray();
    for (Rule rule : rules) {
      json.beginObject()
          .field("id", rule.id())
          .field("severity", rule.severity().id())
          .field("summary", rule.summary())
          .end();
    }
    json.end();
  }
}
