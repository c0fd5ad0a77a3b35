package io.github.looplint.report;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.FurtherCall;
import io.github.looplint.analysis.PathStep;
import io.github.looplint.analysis.ScanSummary;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.Location;
import io.github.looplint.model.ReadProblem;
import java.io.IOException;
import java.util.Map;

/**
 * For programs. The shape is stable: members are added, never renamed, and {@code format} counts
 * the changes that break this promise.
 *
 * <pre>
 * { tool, version, format: 1,
 *   findings: [{ rule, severity, confidence, message, file, line, column?, unit, api, further: [string],
 *                also: [{api, file, line, column?}], context?: {kind, reason}, path: [{kind, file, line, column?, text}], instead, fingerprint }],
 *   summary: { files, lines, findings: {error, warning, info}, hidden, entryPoints: {name: count},
 *              calls, unresolved, remarks: [string], problems: [{file, kind, message}] } }
 * </pre>
 */
public final class JsonReporter implements Reporter {
  private static final int FORMAT = 1;

  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.beginObject()
        .field("tool", "looplint")
        .field("version", report.version())
        .field("format", FORMAT);
    json.beginArray("findings");
    for (Finding finding : report.findings()) {
      write(finding, report, json);
    }
    json.end();
    writeSummary(report, json);
    json.end();
  }

  private static void write(Finding finding, Report report, JsonWriter json) throws IOException {
    json.beginObject()
        .field("rule", finding.rule())
        .field("severity", finding.severity().id())
        .field("confidence", finding.confidence().id())
        .field("message", Wording.message(finding, report));
    write(finding.location(), json);
    json.field("unit", finding.unit().toString())
        .field("api", finding.api().toString())
        .field("further", finding.further().stream().map(f -> f.api().toString()).toList());
    json.beginArray("also");
    for (FurtherCall further : finding.further()) {
      json.beginObject().field("api", further.api().toString());
      write(further.location(), json);
      json.end();
    }
    json.end();
    if (finding.context().isPresent()) {
      json.beginObject("context")
          .field("kind", finding.context().get().kind().id())
          .field("reason", finding.context().get().reason())
          .end();
    }
    json.beginArray("path");
    for (PathStep step : finding.path()) {
      json.beginObject().field("kind", Ids.of(step.kind()));
      write(step.location(), json);
      json.field("text", step.text()).end();
    }
    json.end();
    json.field("instead", finding.instead()).field("fingerprint", finding.fingerprint()).end();
  }

  private static void write(Location location, JsonWriter json) throws IOException {
    json.field("file", location.file()).field("line", location.line());
    if (location.column() > 0) {
      json.field("column", location.column());
    }
  }

  private static void writeSummary(Report report, JsonWriter json) throws IOException {
    ScanSummary summary = report.summary();
    json.beginObject("summary").field("files", summary.files()).field("lines", summary.lines());
    json.beginObject("findings");
    for (Severity severity : Ids.worstFirst()) {
      json.field(severity.id(), report.count(severity));
    }
    json.end();
    json.field("hidden", summary.hidden());
    json.beginObject("entryPoints");
    for (Map.Entry<String, Integer> entry : summary.entryPoints().entrySet()) {
      json.field(entry.getKey(), entry.getValue());
    }
    json.end();
    json.field("calls", summary.calls())
        .field("unresolved", summary.unresolved())
        .field("remarks", summary.remarks());
    json.beginArray("problems");
    for (ReadProblem problem : summary.problems()) {
      json.beginObject()
          .field("file", problem.file())
          .field("kind", problem.kind().id())
          .field("message", problem.message())
          .end();
    }
    json.end().end();
  }
}
