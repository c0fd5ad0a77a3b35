package io.github.looplint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonReporterTest {
  @Test
  void keepsItsShape() throws IOException {
    JsonNode report = json(Examples.report(Examples.finding("app/Server.java"), Examples.bare()));
    assertThat(report.propertyNames())
        .containsExactly("tool", "version", "format", "findings", "summary");
    assertThat(report.at("/findings/0").propertyNames())
        .containsExactly(
            "rule",
            "severity",
            "confidence",
            "message",
            "file",
            "line",
            "column",
            "unit",
            "api",
            "further",
            "also",
            "context",
            "path",
            "instead",
            "fingerprint");
    assertThat(report.at("/findings/1").has("column")).isFalse();
    assertThat(report.at("/summary").toString())
        .startsWith(
            """
            {"files":3,"lines":120,"findings":{"error":1,"warning":0,"info":1},"hidden":2,\
            "entryPoints":{"Framework, event-loop":2,"Other, timer-thread":1},"calls":40,\
            "unresolved":5,"remarks":["module a: undecided"],"problems":[{"file":\
            """);
  }

  @Test
  void givesHostileNamesBack() throws IOException {
    JsonNode report = json(Examples.report(Examples.finding(Examples.HOSTILE)));
    assertThat(report.at("/findings/0/file").asString())
        .isEqualTo(Examples.HOSTILE.replace('\ud800', '\ufffd'));
  }

  private static JsonNode json(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonReporter().write(report, out);
    return new JsonMapper().readTree(out.toString());
  }
}
