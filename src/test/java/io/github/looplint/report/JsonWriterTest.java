package io.github.looplint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {
  private final StringBuilder out = new StringBuilder();
  private final JsonWriter json = new JsonWriter(out);

  @Test
  void writesNestedObjectsAndArraysIndented() throws IOException {
    json.beginObject().field("a", 1).field("b", List.of("x", "y")).beginArray("c").end();
    json.beginObject("d").field("e", true).end().end();
    assertThat(out)
        .hasToString(
            """
            {
              "a": 1,
              "b": [
                "x",
                "y"
              ],
              "c": [],
              "d": {
                "e": true
              }
            }
            """);
  }

  @Test
  void escapesWhatEndsStringsMovesTheCursorOrIsNoCharacter() throws IOException {
    json.beginArray().value("\"\\\n\t\r\u0000\u001b\u202e\u2028\ud800é😀/").end();
    assertThat(out)
        .hasToString("[\n  \"\\\"\\\\\\n\\t\\u000d\\u0000\\u001b\\u202e\\u2028\\ufffdé😀/\"\n]\n");
  }

  @Test
  void refusesWhatIsNoJson() throws IOException {
    json.beginObject();
    assertThatThrownBy(() -> json.value("no name")).isInstanceOf(IllegalStateException.class);
    json.name("a");
    assertThatThrownBy(() -> json.name("b")).isInstanceOf(IllegalStateException.class);
  }
}
