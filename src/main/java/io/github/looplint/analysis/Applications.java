package io.github.looplint.analysis;

import io.github.looplint.catalogue.ApplicationFact;
import io.github.looplint.catalogue.ApplicationKind;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ModuleFacts;
import io.github.looplint.model.SourceFile;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * To which kind of application each module belongs.
 *
 * <p>What an application is follows from all that is on its class path. So a module is judged with
 * the modules that it is built against, and a library by the applications that are built with it;
 * where no build file tells, by what is imported.
 */
final class Applications {
  private final CallFacts facts;
  private final List<ApplicationFact> known;
  private final Map<String, ModuleFacts> modules = new HashMap<>();
  private final Map<String, Set<String>> users = new HashMap<>();
  private final Map<String, Set<String>> imports = new HashMap<>();
  private final Map<String, Optional<ApplicationKind>> decided = new HashMap<>();

  Applications(CodeModel model, CallFacts facts) {
    this.facts = facts;
    Catalogue catalogue = facts.catalogue();
    this.known = catalogue.facts(ApplicationFact.class);
    for (ModuleFacts module : model.modules()) {
      modules.put(module.path(), module);
      for (String other : module.dependsOn()) {
        users.computeIfAbsent(other, m -> new TreeSet<>()).add(module.path());
      }
    }
    for (SourceFile file : model.files()) {
      if (!file.test()) {
        imports.computeIfAbsent(file.module(), m -> new HashSet<>()).addAll(file.imports());
      }
    }
  }

  /** The kind of a module; empty where nothing says, or one says this and another that. */
  Optional<ApplicationKind> of(String module) {
    Optional<ApplicationKind> memo = decided.get(module);
    if (memo == null) {
      memo = decide(module);
      decided.put(module, memo);
    }
    return memo;
  }

  /** What a method's own parameters and result say. */
  Optional<ApplicationKind> bySignature(CodeUnit method) {
    Set<String> types = new HashSet<>(facts.supertypes(method.type()));
    method.parameters().forEach(p -> types.addAll(facts.supertypes(p.type())));
    return known.stream()
        .filter(f -> f.signatures().stream().anyMatch(types::contains))
        .findFirst()
        .map(ApplicationFact::kind);
  }

  private Optional<ApplicationKind> decide(String module) {
    Set<ApplicationKind> kinds = EnumSet.noneOf(ApplicationKind.class);
    Set<String> applications = applications(module);
    for (String application : applications) {
      byDependencies(builtAgainst(application)).ifPresent(kinds::add);
    }
    Optional<ApplicationKind> imported = byImports(Set.of(module));
    if (!kinds.isEmpty()) {
      imported.ifPresent(kinds::add);
      return kinds.size() == 1 ? Optional.of(kinds.iterator().next()) : Optional.empty();
    }
    return imported.or(() -> {
      Set<String> all = new TreeSet<>();
      applications.forEach(a -> all.addAll(builtAgainst(a)));
      return byImports(all);
    });
  }

  /**
   * The modules that are built with one and with which none is built: itself, if there are none.
   */
  private Set<String> applications(String module) {
    Set<String> all = closure(module, users);
    Set<String> last = new TreeSet<>(all);
    last.removeIf(m -> users.containsKey(m));
    return last.isEmpty() ? all : last;
  }

  private Set<String> builtAgainst(String module) {
    Map<String, Set<String>> uses = new HashMap<>();
    modules.forEach((path, facts) -> uses.put(path, facts.dependsOn()));
    return closure(module, uses);
  }

  private static Set<String> closure(String module, Map<String, Set<String>> next) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      String at = open.remove();
      if (seen.add(at)) {
        open.addAll(next.getOrDefault(at, Set.of()));
      }
    }
    return seen;
  }

  private Optional<ApplicationKind> byDependencies(Collection<String> closure) {
    Set<String> all = new HashSet<>();
    for (String path : closure) {
      Optional.ofNullable(modules.get(path)).ifPresent(m -> all.addAll(m.dependencies()));
    }
    return known.stream()
        .filter(f -> all.stream().anyMatch(f::means))
        .findFirst()
        .map(ApplicationFact::kind);
  }

  private Optional<ApplicationKind> byImports(Collection<String> closure) {
    Set<String> all = new HashSet<>();
    closure.forEach(m -> all.addAll(imports.getOrDefault(m, Set.of())));
    return known.stream()
        .filter(f -> f.imports().stream().anyMatch(i -> isImported(i, all)))
        .findFirst()
        .map(ApplicationFact::kind);
  }

  private static boolean isImported(String name, Set<String> imports) {
    return imports.stream().anyMatch(i -> i.equals(name) || i.startsWith(name + "."));
  }
}
