package io.github.looplint.report;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.FurtherCall;
import io.github.looplint.analysis.PathStep;
import io.github.looplint.analysis.ScanSummary;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Rule;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Location;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports to write. */
final class Examples {
  static final String LINE = "\t\tLookup.find(name); // slow";

  /** Everything that could break out of a string, a URI or a terminal. */
  static final String HOSTILE = "a b/é\"\\\n\r\t\u001b[31m%\u202e\u2066😀\ud800#?<&>]]>{}:.java";

  private static final MethodRef SLEEP =
      new MethodRef("java.lang.Thread", "sleep", List.of("long"));
  private static final MethodRef JOIN = new MethodRef("java.lang.Thread", "join", List.of());

  private Examples() {}

  static Finding finding(String file) {
    Location entry = new Location(file, 7, 8);
    Location call = new Location(file, 12, 10);
    MethodRef handler = new MethodRef("app.Server", "handle", List.of("java.lang.String"));
    return new Finding(
        "blocking-sleep",
        Severity.ERROR,
        Confidence.LIKELY,
        call,
        UnitId.of(handler),
        SLEEP,
        List.of(new FurtherCall(JOIN, new Location("app/Lookup.java", 108, 9))),
        Optional.of(
            new ExecutionContext(
                ContextKind.EVENT_LOOP, "the framework calls handle on its event loop")),
        List.of(
            new PathStep(PathStep.Kind.ENTRY, entry, "Server#handle"),
            new PathStep(PathStep.Kind.CALL, call, "Lookup#find"),
            new PathStep(
                PathStep.Kind.API, new Location("app/Lookup.java", 104, 0), SLEEP.toString())),
        "return the future and compose",
        "0123456789abcdef");
  }

  /** A finding of a rule that no page tells of, with nothing known. */
  static Finding bare() {
    Location place = new Location("app/Bare.java", 1, 0);
    return new Finding(
        "dropped-future",
        Severity.INFO,
        Confidence.CERTAIN,
        place,
        UnitId.of(JOIN),
        JOIN,
        List.of(),
        Optional.empty(),
        List.of(new PathStep(PathStep.Kind.API, place, "Thread#join")),
        "",
        "fedcba9876543210");
  }

  static Report report(Finding... findings) {
    ScanSummary summary =
        new ScanSummary(
            3,
            120,
            new TreeMap<>(Map.of("Framework, event-loop", 2, "Other, timer-thread", 1)),
            40,
            5,
            2,
            List.of("module a: undecided"),
            List.of(
                new ReadProblem(HOSTILE, ReadProblem.Kind.SYNTAX_ERROR, "line 3: \u001b[2J"),
                new ReadProblem("b.java", ReadProblem.Kind.INTERNAL_ERROR, "failed")));
    Rule rule =
        new Rule("blocking-sleep", Severity.ERROR, "a thread sleeps", "# Why\n\nIt waits.\n");
    Rule unused = new Rule("blocking-jdbc", Severity.ERROR, "waits for a database", "page");
    return Report.of(
        List.of(findings), summary, Map.of(rule.id(), rule, unused.id(), unused), "1.2.3");
  }

  static Optional<String> source(Location location) {
    return location.column() == 0 ? Optional.empty() : Optional.of(LINE);
  }
}
