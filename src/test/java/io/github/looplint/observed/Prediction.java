package io.github.looplint.observed;

import io.github.looplint.Looplint;
import io.github.looplint.analysis.Analysis;
import io.github.looplint.analysis.Explanation;
import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.SampleApplications;
import io.github.looplint.catalogue.ApplicationKind;
import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.GeneratesFact;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Location;
import io.github.looplint.reader.SourceReader;
import io.github.looplint.reader.source.parse.BigStack;
import io.github.looplint.samples.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a scan says of the samples: its findings, and what {@code why} says of each call. */
final class Prediction {
  private static final Pattern RAISES = Pattern.compile("It raises ([a-z-]+): .*");

  private static final Pattern RUNS =
      Pattern.compile("It runs on ([a-z-]+) \\((?:certain|likely|possible)\\): .*");

  /** What costs the same whoever asks is told of each call once only, when it is not much. */
  private static final Set<String> SAID_ONCE =
      Looplint.catalogue().facts(BlockingFact.class).stream()
          .filter(BlockingFact::once)
          .map(BlockingFact::rule)
          .collect(Collectors.toSet());

  private final Analysis analysis;
  private final List<Finding> findings;
  private final Map<String, Optional<ApplicationKind>> applications;
  private final Map<String, List<Explanation>> explained = new HashMap<>();

  private Prediction(
      Analysis analysis,
      List<Finding> findings,
      Map<String, Optional<ApplicationKind>> applications) {
    this.analysis = analysis;
    this.findings = List.copyOf(findings);
    this.applications = Map.copyOf(applications);
  }

  /** Scans all samples, as users do: sources only. */
  static Prediction ofSamples() {
    CodeModel model =
        SourceReader.read(
            new SourceReader.Request(
                List.of(Samples.FOLDER),
                List.of(),
                Samples.PROJECT,
                2,
                () ->
                    Looplint.catalogue().facts(GeneratesFact.class).stream()
                        .map(GeneratesFact::what)
                        .toList(),
                SourceReader.Progress.NONE));
    Analysis analysis =
        BigStack.map(List.of(model), 1, m -> Analysis.of(m, Looplint.catalogue()), done -> {})
            .get(0);
    return new Prediction(
        analysis, analysis.findings(), SampleApplications.of(model, Looplint.catalogue()));
  }

  /** The same, but for one place. */
  Prediction without(Finding one) {
    return new Prediction(
        analysis,
        findings.stream()
            .filter(finding ->
                !finding.location().file().equals(one.location().file())
                    || finding.location().line() != one.location().line())
            .toList(),
        applications);
  }

  /** For those who run the samples: {@code application}, a file, and its kind if it has one. */
  List<String> applications() {
    return applications.entrySet().stream()
        .map(one ->
            "application\t" + one.getKey() + "\t" + one.getValue().map(Enum::name).orElse(""))
        .sorted()
        .toList();
  }

  /** What is reported at the defaults. */
  List<Finding> findings() {
    return findings.stream()
        .filter(finding -> finding.confidence() != Confidence.POSSIBLE)
        .toList();
  }

  /** Whether a rule is reported in one of these places, be it as no more than possible. */
  boolean isPossible(List<String> places, String rule) {
    return findings.stream()
        .anyMatch(finding ->
            finding.rule().equals(rule)
                && places.contains(finding.location().file() + ":" + finding.location().line()));
  }

  /** Whether anything is reported in one of these places, be it as no more than possible. */
  boolean isPossible(List<String> places) {
    return findings.stream()
        .anyMatch(finding ->
            places.contains(finding.location().file() + ":" + finding.location().line()));
  }

  /**
   * Whether it is told on another way that the call there breaks the rule: small change is told
   * once.
   */
  boolean isSaidOnAnotherWay(String place, String rule) {
    return SAID_ONCE.contains(rule) && ends(place).contains(rule);
  }

  /** Whether all that is told of the call there is small change, told on another way. */
  boolean isSaidOnAnotherWay(String place) {
    Set<String> rules = ends(place);
    return !rules.isEmpty() && SAID_ONCE.containsAll(rules);
  }

  /** Whether the source has a call on a line. */
  boolean hasCall(String place) {
    return !explained(place).isEmpty();
  }

  /** All kinds of thread that are given for the calls of a finding's line, as they are named. */
  Set<String> contexts(Finding finding) {
    Set<String> kinds = new TreeSet<>();
    String place = finding.location().file() + ":" + finding.location().line();
    for (Explanation one : explained(place)) {
      if (one.location().equals(finding.location())) {
        for (String line : one.lines()) {
          Matcher runs = RUNS.matcher(line);
          if (runs.matches()) {
            kinds.add(runs.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
          }
        }
      }
    }
    return kinds;
  }

  private List<Explanation> explained(String place) {
    int colon = place.lastIndexOf(':');
    return explained.computeIfAbsent(
        place,
        all ->
            analysis.explain(
                place.substring(0, colon), Integer.parseInt(place.substring(colon + 1))));
  }

  /** The rules of small change that are told of the call there, wherever it is told. */
  private Set<String> ends(String place) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.INFO)
        .filter(finding -> {
          Location end = finding.path().get(finding.path().size() - 1).location();
          return place.equals(end.file() + ":" + end.line());
        })
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }

  /** The rules that the calls of a name on a line raise by themselves, wherever they run. */
  Set<String> raises(Site site) {
    Set<String> rules = new TreeSet<>();
    for (Explanation one : explained(site.place())) {
      boolean named =
          one.call().contains("#" + site.name() + "(")
              || (site.name().equals("<init>") && one.call().contains("#<init>"));
      for (String line : one.lines()) {
        Matcher raises = RAISES.matcher(line);
        if (named && raises.matches()) {
          rules.add(raises.group(1));
        }
      }
    }
    return rules;
  }
}
