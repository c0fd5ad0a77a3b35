package io.github.looplint.catalogue;

import io.github.looplint.model.MethodRef;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that is known about libraries, indexed. */
public final class Catalogue {
  private Catalogue() {}

  /** The catalogue and the rules that travel with Looplint. */
  public static Catalogue bundled() {
    return new Catalogue();
  }

  /** The libraries, sorted by name. */
  public List<Library> libraries() {
    return List.of();
  }

  /** The rules by id. */
  public SortedMap<String, Rule> rules() {
    return new TreeMap<>();
  }

  /** All facts of a kind, in the order of libraries and files. */
  public <F extends Fact> List<F> facts(Class<F> kind) {
    return List.of();
  }

  /** The library that a fact stands in. */
  public Library libraryOf(Fact fact) {
    throw new IllegalArgumentException("not of this catalogue: " + fact.source());
  }

  /**
   * The facts of a kind that speak of a method, the most specific first: nearer owners before
   * farther ones, named owners before packages, named methods before globs, given parameters before
   * open ones; then in catalogue order.
   *
   * @param target the method; unknown parameter types fit any
   * @param owners the receiver's type, the declaring type and all their supertypes, nearest first
   */
  public <F extends Fact> List<F> matching(
      Class<F> kind, MethodRef target, Collection<String> owners) {
    return List.of();
  }
}
