package io.github.looplint.analysis;

import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.Library;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.Resolution;
import io.github.looplint.model.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was looked at: no silent zero. */
final class Overview {
  private static final int MOST_NAMED = 3;

  private final SortedMap<String, Integer> entryPoints = new TreeMap<>();
  private final SortedSet<String> frameworksWithEntries = new TreeSet<>();
  private final List<String> remarks = new ArrayList<>();
  private boolean anyMustNotWait;
  private int calls;
  private int unresolved;

  Overview(
      CodeModel model,
      Catalogue catalogue,
      List<Root> roots,
      Set<String> tests,
      SortedMap<String, Integer> undecided) {
    count(roots);
    count(model, catalogue, tests);
    SortedSet<String> imported = imported(model, catalogue);
    for (String framework : imported) {
      if (!frameworksWithEntries.contains(framework)) {
        remarks.add(
            framework
                + " is imported, but not one of its entry points was found: nothing of it can be"
                + " judged");
      }
    }
    undecided(undecided).ifPresent(remarks::add);
    if (!anyMustNotWait && !model.files().isEmpty()) {
      remarks.add(
          "no code was found that runs on an event loop, UI thread, timer thread or shared CPU pool"
              + (frameworksWithEntries.isEmpty()
                  ? ": what it does may wait"
                  : "; the entry points of "
                      + String.join(" and ", frameworksWithEntries)
                      + " run on threads that may wait"));
    }
  }

  /** One line, however many modules they are. */
  private static Optional<String> undecided(SortedMap<String, Integer> handlers) {
    if (handlers.isEmpty()) {
      return Optional.empty();
    }
    int all = handlers.values().stream().mapToInt(Integer::intValue).sum();
    String named =
        handlers.keySet().stream()
            .limit(MOST_NAMED)
            .map(m -> m.isEmpty() ? "the root module" : m)
            .collect(Collectors.joining(", "));
    int more = handlers.size() - MOST_NAMED;
    return Optional.of(
        "neither build file nor imports say whether the application is reactive or a servlet one: "
            + named
            + (more > 0 ? " and " + more + " more" : "")
            + "; "
            + (all == 1 ? "1 handler is" : all + " handlers are")
            + " not judged");
  }

  private void count(List<Root> roots) {
    Set<String> seen = new TreeSet<>();
    for (Root root : roots) {
      anyMustNotWait |= !root.context().kind().mayBlock();
      if (root.framework().isEmpty() || root.context().kind() == ContextKind.UNKNOWN) {
        continue;
      }
      frameworksWithEntries.add(root.framework());
      String name = root.framework() + ", " + root.context().kind().id();
      if (seen.add(name + root.unit())) {
        entryPoints.merge(name, 1, Integer::sum);
      }
    }
  }

  private void count(CodeModel model, Catalogue catalogue, Set<String> tests) {
    for (CodeUnit unit : model.units().values()) {
      if (tests.contains(unit.location().file())) {
        continue;
      }
      for (CallSite call : unit.calls()) {
        calls++;
        if (call.resolution() == Resolution.UNKNOWN
            && catalogue.names(BlockingFact.class, call.target().name())) {
          unresolved++;
        }
      }
    }
  }

  private static SortedSet<String> imported(CodeModel model, Catalogue catalogue) {
    NavigableSet<String> imports = new TreeSet<>();
    model.files().stream().filter(f -> !f.test()).map(SourceFile::imports).forEach(imports::addAll);
    SortedSet<String> frameworks = new TreeSet<>();
    for (Library library : catalogue.libraries()) {
      boolean used =
          library.packages().stream()
              .anyMatch(p -> !imports.subSet(p + ".", p + "/").isEmpty() || imports.contains(p));
      if (used && !library.framework().isEmpty()) {
        frameworks.add(library.framework());
      }
    }
    return frameworks;
  }

  SortedMap<String, Integer> entryPoints() {
    return entryPoints;
  }

  int calls() {
    return calls;
  }

  int unresolved() {
    return unresolved;
  }

  List<String> remarks() {
    return remarks;
  }
}
