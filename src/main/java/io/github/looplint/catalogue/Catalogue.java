package io.github.looplint.catalogue;

import io.github.looplint.model.MethodRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that is known about libraries, indexed. Immutable. */
public final class Catalogue {
  private static @Nullable Catalogue bundled;

  private final List<Library> libraries;
  private final SortedMap<String, Rule> rules;
  private final Map<Class<?>, FactShelf> shelves = new HashMap<>();

  private Catalogue(Collection<Library> libraries, Collection<Rule> rules) {
    this.libraries = libraries.stream().sorted(Comparator.comparing(Library::name)).toList();
    SortedMap<String, Rule> byId = new TreeMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    this.rules = Collections.unmodifiableSortedMap(byId);
    for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
      shelves.put(kind, new FactShelf());
    }
    this.libraries.forEach(library -> file(library.list()));
  }

  private void file(FactList facts) {
    int[] orders = new int[facts.size()];
    for (int place = 0; place < orders.length; place++) {
      orders[place] = shelf(facts.kind(place)).add(facts, place);
    }
    PatternKeys keys = facts.keys();
    for (int key = 0; key < keys.size(); key++) {
      int place = keys.place(key);
      shelf(facts.kind(place)).addKey(keys.hash(key), orders[place]);
    }
  }

  /**
   * The catalogue and the rules that travel with Looplint. They are read once.
   *
   * @throws CatalogueException when they are not well formed
   */
  public static synchronized Catalogue bundled() {
    Catalogue known = bundled;
    if (known == null) {
      Optional<byte[]> packed = RuleFiles.packed();
      known =
          packed.isPresent()
              ? PackedCatalogue.read(packed.get())
              : CatalogueLoader.load(RuleFiles.bundled());
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

  /**
   * The same in the form that a jar carries, for {@link #bundled()}: see {@link CataloguePacker}.
   *
   * @throws CatalogueException when they are not well formed
   * @throws java.io.UncheckedIOException when they cannot be read
   */
  public static byte[] pack(Path rulesDirectory) {
    return CataloguePacker.pack(RuleFiles.in(rulesDirectory));
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
    return (List<F>) shelf(kind).all();
  }

  /** The library that a fact stands in. */
  public Library libraryOf(Fact fact) {
    for (Library library : libraries) {
      if (fact.source().file().startsWith(library.name()) && library.list().hasGiven(fact)) {
        return library;
      }
    }
    throw new IllegalArgumentException("not of this catalogue: " + fact.source());
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
    List<F> facts = new ArrayList<>();
    for (Fact fact : shelf(kind).index().matching(target, owners)) {
      facts.add(kind.cast(fact));
    }
    return facts;
  }

  /** Whether a fact of a kind speaks of methods of just this name, whatever their owners. */
  public boolean names(Class<? extends Fact> kind, String method) {
    return shelf(kind).index().names(method);
  }

  private FactShelf shelf(Class<?> kind) {
    FactShelf shelf = shelves.get(kind);
    if (shelf == null) {
      throw new IllegalArgumentException("no kind of fact: " + kind);
    }
    return shelf;
  }
}
