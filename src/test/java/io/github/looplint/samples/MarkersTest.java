package io.github.looplint.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkersTest {
  @Test
  void expectation() {
    assertThat(Markers.read("A.java", "\nsleep(); // expect: blocking-sleep, blocking-jdbc"))
        .containsExactly(marker(Marker.Kind.EXPECT, List.of(), ""));
  }

  @Test
  void expectationWithPath() {
    assertThat(
            Markers.read(
                "A.java",
                "\n"
                    + "f(); // expect: blocking-sleep, blocking-jdbc via append > write >"
                    + " Thread#sleep"))
        .containsExactly(
            marker(Marker.Kind.EXPECT, List.of("append", "write", "Thread#sleep"), ""));
  }

  @Test
  void knownFailures() {
    assertThat(
            Markers.read(
                "A.java",
                """

                f(); // gap: blocking-sleep, blocking-jdbc (two (2) hops) // noise: cpu-loop (it ends)
                """))
        .containsExactly(
            marker(Marker.Kind.GAP, List.of(), "two (2) hops"),
            new Marker(Marker.Kind.NOISE, List.of("cpu-loop"), List.of(), "it ends", "A.java", 2));
  }

  @Test
  void textIsNoComment() {
    assertThat(
            Markers.read(
                "A.java",
                """
                String a = "// expect: blocking-sleep";
                char b = '"'; // expect: blocking-sleep
                /* // expect: blocking-sleep */
                String c = \"\"\"
                    // expect: blocking-sleep \\\"""
                    \"\"\"; // expect: blocking-sleep
                // looplint:allow blocking-sleep -- reason
                // note: what is expected here
                """))
        .extracting(Marker::line)
        .containsExactly(2, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(); // expect blocking-sleep",
        "f(); // Expect: blocking-sleep",
        "f(); // expects: blocking-sleep",
        "f(); // exepct: blocking-sleep",
        "f(); // expect: blocking-slep",
        "f(); // expect: ",
        "f(); // expect: blocking-sleep via",
        "f(); // expect: blocking-sleep via a, b",
        "f(); // expect: blocking-sleep (reason)",
        "f(); // expect: blocking-sleep; blocking-jdbc",
        "f(); // gap: blocking-sleep",
        "f(); // possible: blocking-sleep",
        "f(); // gap: blocking-sleep ()",
        "f(); // nosie: blocking-sleep (reason)",
        "// expect: blocking-sleep",
      })
  void misspelt(String line) {
    assertThatThrownBy(() -> Markers.read("A.java", "\n" + line))
        .isInstanceOf(MarkerException.class)
        .hasMessageStartingWith("A.java:2: ");
  }

  private static Marker marker(Marker.Kind kind, List<String> via, String reason) {
    return new Marker(kind, List.of("blocking-sleep", "blocking-jdbc"), via, reason, "A.java", 2);
  }
}
