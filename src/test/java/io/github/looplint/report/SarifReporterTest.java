package io.github.looplint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.looplint.analysis.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SarifReporterTest {
  @Test
  void fitsTheOfficialSchema() throws IOException {
    Schema schema = schema();
    String hostile = Examples.HOSTILE;
    assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
    for (String json :
        new String[] {
          sarif(),
          sarif(Examples.bare()),
          sarif(Examples.finding("app/Server.java"), Examples.finding(hostile), Examples.bare())
        }) {
      assertThat(
              schema.validate(
                  json,
                  InputFormat.JSON,
                  context ->
                      context.executionConfig(config -> config.formatAssertionsEnabled(true))))
          .isEmpty();
    }
  }

  @Test
  void saysWhatServicesShow() throws IOException {
    JsonNode run = run(Examples.finding("app/My Server.java"));
    JsonNode result = run.at("/results/0");
    assertThat(text(result, "/ruleId")).isEqualTo("blocking-sleep");
    assertThat(text(result, "/level")).isEqualTo("error");
    assertThat(text(result, "/message/text"))
        .isEqualTo(
            "Thread#sleep(long) runs on an event loop, because the framework calls handle on its"
                + " event loop. Instead: return the future and compose.");
    assertThat(text(result, "/locations/0/physicalLocation/artifactLocation/uri"))
        .isEqualTo("app/My%20Server.java");
    assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt()).isEqualTo(10);
    assertThat(result.at("/codeFlows/0/threadFlows/0/locations")).hasSize(3);
    assertThat(text(result, "/codeFlows/0/threadFlows/0/locations/2/location/message/text"))
        .isEqualTo("calls java.lang.Thread#sleep(long)");
    assertThat(text(result, "/partialFingerprints/looplint~1v1")).isEqualTo("0123456789abcdef");
    assertThat(text(result, "/relatedLocations/0/message/text"))
        .isEqualTo("also calls Thread#join()");
    assertThat(text(result, "/relatedLocations/0/physicalLocation/artifactLocation/uri"))
        .isEqualTo("app/Lookup.java");
    assertThat(text(result, "/properties/confidence")).isEqualTo("likely");
    assertThat(text(result, "/properties/context")).isEqualTo("event-loop");
  }

  @Test
  void describesOnlyTheRulesOfItsFindings() throws IOException {
    JsonNode run = run(Examples.bare(), Examples.finding("a.java"));
    assertThat(run.at("/tool/driver/rules")).hasSize(1);
    assertThat(text(run, "/tool/driver/rules/0/help/markdown")).startsWith("# Why");
    assertThat(run.at("/results/1/ruleIndex").asInt()).isZero();
    assertThat(run.at("/results/0/ruleIndex").isMissingNode()).isTrue();
    assertThat(text(run, "/results/0/level")).isEqualTo("note");
  }

  @Test
  void tellsWhatCouldNotBeRead() throws IOException {
    JsonNode invocation = run().at("/invocations/0");
    assertThat(invocation.at("/executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications")).hasSize(3);
    assertThat(text(invocation, "/toolExecutionNotifications/0/descriptor/id"))
        .isEqualTo("syntax-error");
    assertThat(text(invocation, "/toolExecutionNotifications/1/level")).isEqualTo("error");
    assertThat(text(invocation, "/toolExecutionNotifications/2/message/text"))
        .isEqualTo("module a: undecided");
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asString();
  }

  private static JsonNode run(Finding... findings) throws IOException {
    return new JsonMapper().readTree(sarif(findings)).at("/runs/0");
  }

  private static String sarif(Finding... findings) throws IOException {
    StringBuilder out = new StringBuilder();
    new SarifReporter().write(Examples.report(findings), out);
    return out.toString();
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        SarifReporterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Objects.requireNonNull(in, "the schema"), InputFormat.JSON);
    }
  }
}
