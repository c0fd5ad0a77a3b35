package io.github.looplint.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What BlockHound saw of each kind of waiting, as the table of {@code README.md}. */
final class HoundTable {
  private HoundTable() {}

  /**
   * The table: a row for each rule.
   *
   * @param lines rule, what was done, and the methods that were seen, with tabs between
   */
  static String of(List<String> lines) {
    Map<String, List<String>> seen = new TreeMap<>();
    Map<String, List<String>> unseen = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      List<String> seenHere = seen.computeIfAbsent(parts[0], rule -> new ArrayList<>());
      List<String> unseenHere = unseen.computeIfAbsent(parts[0], rule -> new ArrayList<>());
      (parts[2].isEmpty() ? unseenHere : seenHere).add(parts[1]);
    }
    StringBuilder table = new StringBuilder("| rule | BlockHound sees | and does not see |\n");
    table.append("|---|---|---|\n");
    seen.forEach((rule, kinds) ->
        table
            .append("| `")
            .append(rule)
            .append("` | ")
            .append(String.join(", ", kinds))
            .append(" | ")
            .append(String.join(", ", unseen.get(rule)))
            .append(" |\n"));
    return table.toString();
  }
}
