package io.github.looplint.report;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.FurtherCall;
import io.github.looplint.analysis.PathStep;
import io.github.looplint.catalogue.Rule;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.Location;
import io.github.looplint.model.ReadProblem;
import java.io.IOException;
import java.util.List;

/**
 * SARIF 2.1.0, for code-scanning services and editors. {@code codeFlows[0]} is the whole path,
 * which services show step by step; {@code partialFingerprints} let them follow a finding when
 * lines move.
 */
public final class SarifReporter implements Reporter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";
  private static final String FINGERPRINT = "looplint/v1";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.beginObject().field("$schema", SCHEMA).field("version", "2.1.0");
    json.beginArray("runs").beginObject();
    writeTool(report, json);
    writeInvocation(report, json);
    json.beginObject("originalUriBaseIds").beginObject(ROOT);
    text("description", "The folder in which Looplint was started.", json);
    json.end().end();
    json.field("columnKind", "utf16CodeUnits");
    json.beginArray("results");
    List<String> rules = List.copyOf(report.rules().keySet());
    for (Finding finding : report.findings()) {
      writeResult(finding, rules.indexOf(finding.rule()), report, json);
    }
    json.end();
    json.end().end().end();
  }

  private static void writeTool(Report report, JsonWriter json) throws IOException {
    json.beginObject("tool").beginObject("driver");
    json.field("name", "Looplint").field("version", report.version());
    json.beginArray("rules");
    for (Rule rule : report.rules().values()) {
      json.beginObject().field("id", rule.id());
      text("shortDescription", rule.summary(), json);
      json.beginObject("help").field("text", rule.page()).field("markdown", rule.page()).end();
      json.beginObject("defaultConfiguration").field("level", level(rule.severity())).end();
      json.end();
    }
    json.end().end().end();
  }

  private static void writeInvocation(Report report, JsonWriter json) throws IOException {
    List<ReadProblem> problems = report.summary().problems();
    boolean ours = problems.stream().anyMatch(SarifReporter::isOurFault);
    json.beginArray("invocations").beginObject().field("executionSuccessful", !ours);
    json.beginArray("toolExecutionNotifications");
    for (ReadProblem problem : problems) {
      json.beginObject();
      json.beginObject("descriptor").field("id", problem.kind().id()).end();
      json.field("level", isOurFault(problem) ? "error" : "warning");
      text("message", problem.message(), json);
      json.beginArray("locations").beginObject().beginObject("physicalLocation");
      writeArtifact(problem.file(), json);
      json.end().end().end().end();
    }
    for (String remark : report.summary().remarks()) {
      json.beginObject().field("level", "note");
      text("message", remark, json);
      json.end();
    }
    json.end().end().end();
  }

  private static void writeResult(Finding finding, int ruleIndex, Report report, JsonWriter json)
      throws IOException {
    json.beginObject().field("ruleId", finding.rule());
    if (ruleIndex >= 0) {
      json.field("ruleIndex", ruleIndex);
    }
    json.field("level", level(finding.severity()));
    text("message", Wording.message(finding, report), json);
    json.beginArray("locations").beginObject();
    writePhysical(finding.location(), json);
    json.beginArray("logicalLocations").beginObject();
    json.field("fullyQualifiedName", finding.unit().toString()).end().end();
    json.end().end();
    writePath(finding.path(), json);
    writeFurther(finding.further(), json);
    json.beginObject("partialFingerprints").field(FINGERPRINT, finding.fingerprint()).end();
    json.beginObject("properties").field("confidence", finding.confidence().id());
    if (finding.context().isPresent()) {
      json.field("context", finding.context().get().kind().id())
          .field("reason", finding.context().get().reason());
    }
    json.field("api", finding.api().toString())
        .field("further", finding.further().stream().map(f -> f.api().toString()).toList())
        .end();
    json.end();
  }

  private static void writePath(List<PathStep> path, JsonWriter json) throws IOException {
    json.beginArray("codeFlows").beginObject().beginArray("threadFlows").beginObject();
    json.beginArray("locations");
    for (PathStep step : path) {
      json.beginObject().beginObject("location");
      writePhysical(step.location(), json);
      text("message", Wording.step(step), json);
      json.end().field("kinds", List.of(Ids.of(step.kind()))).end();
    }
    json.end().end().end().end().end();
  }

  private static void writeFurther(List<FurtherCall> further, JsonWriter json) throws IOException {
    if (further.isEmpty()) {
      return;
    }
    json.beginArray("relatedLocations");
    for (FurtherCall call : further) {
      json.beginObject();
      writePhysical(call.location(), json);
      text("message", "also calls " + Wording.shortSignature(call.api()), json);
      json.end();
    }
    json.end();
  }

  private static void writePhysical(Location location, JsonWriter json) throws IOException {
    json.beginObject("physicalLocation");
    writeArtifact(location.file(), json);
    if (location.line() > 0) {
      json.beginObject("region").field("startLine", location.line());
      if (location.column() > 0) {
        json.field("startColumn", location.column());
      }
      json.end();
    }
    json.end();
  }

  private static void writeArtifact(String file, JsonWriter json) throws IOException {
    json.beginObject("artifactLocation").field("uri", Uris.relative(file));
    json.field("uriBaseId", ROOT).end();
  }

  private static void text(String name, String text, JsonWriter json) throws IOException {
    json.beginObject(name).field("text", text).end();
  }

  private static boolean isOurFault(ReadProblem problem) {
    return problem.kind() == ReadProblem.Kind.INTERNAL_ERROR;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
