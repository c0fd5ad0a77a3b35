package io.github.looplint.catalogue;

import io.github.looplint.model.MethodRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that is known about libraries, indexed. Immutable. */
public final class Catalogue {
  private static @Nullable Catalogue bundled;

  private final List<Library> libraries;
  private final SortedMap<String, Rule> rules;
  private final Map<Class<?>, List<Fact>> facts = new HashMap<>();
  private final Map<Class<?>, MethodIndex> indexes = new HashMap<>();
  // By identity: a record's hash would walk through all its patterns.
  private final IdentityHashMap<Fact, Library> libraryOf = new IdentityHashMap<>();

  private Catalogue(Collection<Library> libraries, Collection<Rule> rules) {
    this.libraries = libraries.stream().sorted(Comparator.comparing(Library::name)).toList();
    SortedMap<String, Rule> byId = new TreeMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    this.rules = Collections.unmodifiableSortedMap(byId);
    for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
      facts.put(kind, new ArrayList<>());
    }
    for (Library library : this.libraries) {
      for (Fact fact : library.facts()) {
        of(fact.getClass()).add(fact);
        libraryOf.put(fact, library);
      }
    }
    facts.replaceAll((kind, all) -> List.copyOf(all));
    facts.forEach((kind, all) -> indexes.put(kind, new MethodIndex(all)));
  }

  /**
   * The catalogue and the rules that travel with Looplint. They are read once.
   *
   * @throws CatalogueException when they are not well formed
   */
  public static synchronized Catalogue bundled() {
    Catalogue known = bundled;
    if (known == null) {
      known = CatalogueLoader.load(RuleFiles.bundled());
      bundled = known;
    }
    return known;
  }

  /**
   * The catalogue and the rules of a directory that is built as {@code rules/} is: {@code
   * <rule>.md} and {@code catalogue/<library>.yaml}.
   *
   * @throws CatalogueException when they are not well formed
   * @throws java.io.UncheckedIOException when they cannot be read
   */
  public static Catalogue load(Path rulesDirectory) {
    return CatalogueLoader.load(RuleFiles.in(rulesDirectory));
  }

  /** The given libraries and rules. */
  public static Catalogue of(List<Library> libraries, Collection<Rule> rules) {
    return new Catalogue(libraries, rules);
  }

  /**
   * This catalogue and one more file in the same form, a user's own.
   *
   * @param file the file's name, {@code <library>.yaml}
   * @param text what it says
   * @throws CatalogueException when it is not well formed
   */
  public Catalogue with(String file, String text) {
    List<Library> all = new ArrayList<>(libraries);
    all.add(LibraryReader.read(new TextFile(file, text), rules));
    return new Catalogue(all, rules.values());
  }

  /** The libraries, sorted by name. */
  public List<Library> libraries() {
    return libraries;
  }

  /** The rules by id. */
  public SortedMap<String, Rule> rules() {
    return rules;
  }

  /** All facts of a kind, in the order of libraries and files. */
  @SuppressWarnings("unchecked") // A fact is filed under its own class.
  public <F extends Fact> List<F> facts(Class<F> kind) {
    return (List<F>) of(kind);
  }

  /** The library that a fact stands in. */
  public Library libraryOf(Fact fact) {
    Library library = libraryOf.get(fact);
    if (library == null) {
      throw new IllegalArgumentException("not of this catalogue: " + fact.source());
    }
    return library;
  }

  /**
   * The facts of a kind that speak of a method, the most specific first: nearer owners before
   * farther ones, named owners before packages, named methods before globs, given parameters before
   * open ones; then in catalogue order. A fact whose {@code except} names the method does not speak
   * of it.
   *
   * @param target the method; unknown parameter types fit any
   * @param owners the receiver's type, the declaring type and all their supertypes, nearest first
   */
  public <F extends Fact> List<F> matching(
      Class<F> kind, MethodRef target, Collection<String> owners) {
    MethodIndex index = indexes.get(kind);
    if (index == null) {
      throw new IllegalArgumentException("no kind of fact: " + kind);
    }
    return index.matching(target, owners).stream().map(kind::cast).toList();
  }

  private List<Fact> of(Class<?> kind) {
    List<Fact> all = facts.get(kind);
    if (all == null) {
      throw new IllegalArgumentException("no kind of fact: " + kind);
    }
    return all;
  }
}
