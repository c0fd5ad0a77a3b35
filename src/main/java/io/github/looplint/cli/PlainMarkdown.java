package io.github.looplint.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows a page of Markdown on a terminal: headings in capitals, code indented, links with their
 * address.
 */
final class PlainMarkdown {
  private PlainMarkdown() {}

  static List<String> lines(String page) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    boolean code = false;
    for (String line : page.strip().split("\r\n|\r|\n", -1)) {
      if (line.startsWith("```")) {
        code = !code;
      } else if (code) {
        lines.add(line.isEmpty() ? "" : "    " + line);
      } else {
        lines.add(prose(line));
      }
    }
    return lines;
  }

  private static String prose(String line) {
    String text =
        line.replaceAll("\\[([^\\]]+)\\]\\(([^)]+)\\)", "$1 ($2)")
            .replaceAll("\\*\\*([^*]+)\\*\\*", "$1");
    if (text.startsWith("#")) {
      return text.replaceFirst("^#+\\s*", "").toUpperCase(java.util.Locale.ROOT);
    }
    return text;
  }
}
