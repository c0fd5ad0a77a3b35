package io.github.looplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule's page is read, or refused with a line that says where and why. */
final class RulePageTest {
  private static final String PAGE =
      """
      ---
      id: a-rule
      severity: warning
      summary: "Says: what."
      ---
      ## Why it matters
      It does.
      ## Bad
      ```java
      class A {} // expect: a-rule
      ```
      ## Good
      ```java
      ## Not a heading
      ```
      ## What to do instead
      That.
      ## Limits
      None.
      """;

  @Test
  void readsAPage() {
    Rule rule = read(PAGE);

    assertThat(rule.id()).isEqualTo("a-rule");
    assertThat(rule.severity()).isEqualTo(Severity.WARNING);
    assertThat(rule.summary()).isEqualTo("Says: what.");
    assertThat(rule.page()).startsWith("## Why it matters\nIt does.\n").endsWith("None.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---\\n"
            + "               | -\\n"
            + "            | 1:1: a page starts with front matter between two lines '---'",
        "summary: \"Says: what.\"\\n"
            + "---\\n"
            + " | ''       | 1:1: a page starts with front matter between two lines '---'",
        "id: a-rule            | id: b-rule      | 2:5: 'id' must be the file's name, 'a-rule'",
        "severity: warning     | severity: bad   | 3:11: unknown word 'bad' for 'severity'; known:"
            + " info, warning, error",
        "severity: warning     | kind: bad       | 3:1: unknown key 'kind'; known: id, severity,"
            + " summary",
        "severity: warning\\n  | ''              | 2:1: missing key 'severity'",
        "## Bad                | ## Worse        | 8:1: expected '## Bad', found '## Worse'",
        "## Limits\\nNone.     | The end.        | 18:1: missing heading '## Limits'",
        "None.                 | N\\n"
            + "## More     | 20:1: expected no more headings, found '## More'",
        "It does.              | ''              | 6:1: '## Why it matters' has no text",
        "class A {} // expect: a-rule | class A {} | 8:1: no line of the bad example ends with '//"
            + " expect: a-rule'",
        "## Not a heading      | // expect: b    | 12:1: the good example has a marker",
        "```java\\n"
            + "## Not a heading\\n"
            + "``` | None. | 12:1: '## Good' must have one java block, not 0",
        "```\\n## Good         | ## Good         | 18:1: a block of code is not closed",
        "None.                 | ```             | 19:1: a block of code is not closed",
      })
  void refuses(String old, String replacement, String message) {
    String page = PAGE.replaceFirst("\\Q" + unescape(old) + "\\E", unescape(replacement));

    assertThatThrownBy(() -> read(page))
        .isInstanceOf(CatalogueException.class)
        .hasMessage("a-rule.md:" + message);
  }

  @Test
  void refusesAnEmptyPage() {
    assertThatThrownBy(() -> read("")).hasMessage("a-rule.md:1:1: the file is empty");
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n");
  }

  private static Rule read(String text) {
    return RulePageReader.read(new TextFile("a-rule.md", text));
  }
}
