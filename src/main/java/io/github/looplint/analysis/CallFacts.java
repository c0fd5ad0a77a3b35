package io.github.looplint.analysis;

import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the catalogue says of each call. Memoised by target and receiver: few differ. */
final class CallFacts {
  private final CodeModel model;
  private final Catalogue catalogue;
  private final WrittenCalls written;
  private final Map<Key, List<? extends Fact>> known = new HashMap<>();
  private final Map<String, List<String>> owners = new HashMap<>();

  private record Key(Class<? extends Fact> kind, MethodRef target, String receiver) {}

  CallFacts(CodeModel model, Catalogue catalogue) {
    this.model = model;
    this.catalogue = catalogue;
    this.written = new WrittenCalls(model, catalogue);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** The facts of a kind, the most specific first. */
  <F extends Fact> List<F> of(Class<F> kind, CallSite call) {
    return of(kind, call, call.receiverType());
  }

  /** The same for a receiver of which more is known than its static type. */
  @SuppressWarnings("unchecked") // the key's kind is the list's
  <F extends Fact> List<F> of(Class<F> kind, CallSite call, String receiver) {
    Key key = new Key(kind, call.target(), receiver);
    List<? extends Fact> facts = known.get(key);
    if (facts == null) {
      List<String> owners = owners(call.target(), receiver);
      facts = catalogue.matching(kind, call.target(), owners);
      if (facts.isEmpty() && kind == BlockingFact.class) {
        facts = written.find(call.target(), receiver, owners);
      }
      known.put(key, facts);
    }
    return (List<F>) facts;
  }

  /** The most specific fact of a kind. */
  <F extends Fact> Optional<F> first(Class<F> kind, CallSite call) {
    return of(kind, call).stream().findFirst();
  }

  /** Whether a call is one of those that patterns name. */
  boolean isOneOf(List<MethodPattern> patterns, CallSite call) {
    if (patterns.stream().noneMatch(p -> p.matchesName(call.target().name()))) {
      return false;
    }
    Set<String> up = new LinkedHashSet<>(owners(call.target(), call.receiverType()));
    return patterns.stream().anyMatch(p -> p.matches(call.target(), up));
  }

  /**
   * The types by which a call may be known: the receiver's, the declaring one, and their
   * supertypes, nearest first. A constructor is nobody else's, but that of an anonymous class is
   * the one of the class that it extends.
   */
  private List<String> owners(MethodRef target, String receiver) {
    if (target.isConstructor() && isNamedInScan(target.owner())) {
      return List.of(target.owner());
    }
    List<String> up = supertypes(receiver);
    if (receiver.equals(target.owner()) || up.contains(target.owner())) {
      return up;
    }
    Set<String> all = new LinkedHashSet<>(up);
    all.addAll(supertypes(target.owner()));
    return new ArrayList<>(all);
  }

  private boolean isNamedInScan(String type) {
    return model.types().isScanned(type)
        && model.types().find(type).stream().noneMatch(t -> t.kind() == TypeFacts.Kind.ANONYMOUS);
  }

  /** A type and its supertypes, nearest first. */
  List<String> supertypes(String type) {
    return owners.computeIfAbsent(type, t -> new ArrayList<>(model.types().withSupertypes(t)));
  }
}
