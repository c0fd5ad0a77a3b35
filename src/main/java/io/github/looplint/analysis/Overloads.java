package io.github.looplint.analysis;

import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.TypeHierarchy;
import io.github.looplint.model.Value;
import java.util.List;

/**
 * Whether a fact that asks for parameters means a call of which only the method's name is known:
 * the arguments say, as far as their types are known. {@code readValue(String, ?)} is not {@code
 * readValue(File, Class)}.
 */
final class Overloads {
  private final TypeHierarchy types;

  Overloads(TypeHierarchy types) {
    this.types = types;
  }

  /**
   * Whether the arguments leave it open that one of a fact's overloads is called; a fact that names
   * no methods means them all.
   */
  boolean mayMean(BlockingFact fact, CallSite call) {
    return !isUnsure(call)
        || fact.methods().isEmpty()
        || asking(fact, call).stream().anyMatch(p -> fit(p, call) != Fit.NO);
  }

  /** Proven when the method is known, and with it the parameters that the fact asks for. */
  Confidence confidence(BlockingFact fact, CallSite call) {
    if (!isUnsure(call) || asking(fact, call).stream().allMatch(p -> p.parameters().isEmpty())) {
      return Confidence.CERTAIN;
    }
    boolean fits = asking(fact, call).stream().anyMatch(p -> fit(p, call) == Fit.YES);
    return fits ? Confidence.LIKELY : Confidence.POSSIBLE;
  }

  private enum Fit {
    YES,
    OPEN,
    NO
  }

  private static boolean isUnsure(CallSite call) {
    return call.target().parameters().contains(MethodRef.UNKNOWN);
  }

  private static List<MethodPattern> asking(BlockingFact fact, CallSite call) {
    return fact.methods().stream()
        .filter(p -> p.matchesName(call.target().name()))
        .filter(p -> p.matchesParameters(call.target().parameters()))
        .toList();
  }

  private Fit fit(MethodPattern pattern, CallSite call) {
    List<String> wanted = pattern.parameters().orElse(List.of());
    Fit fit = Fit.YES;
    for (int i = 0; i < wanted.size() && i < call.arguments().size(); i++) {
      Fit one = fit(wanted.get(i), call.arguments().get(i));
      fit = one.compareTo(fit) > 0 ? one : fit;
    }
    return fit;
  }

  private Fit fit(String wanted, Value argument) {
    String type = argument.type();
    if (wanted.equals("*") || wanted.equals(type) || !isName(wanted) || !isName(type)) {
      return type.equals(MethodRef.UNKNOWN) && !wanted.equals("*") ? Fit.OPEN : Fit.YES;
    }
    if (types.isSubtype(type, wanted)) {
      return Fit.YES;
    }
    boolean known =
        types.find(type).filter(t -> t.origin() != TypeFacts.Origin.NOWHERE).isPresent();
    return known ? Fit.NO : Fit.OPEN;
  }

  /** Of a class or an interface; numbers are converted to each other. */
  private static boolean isName(String type) {
    return type.indexOf('.') > 0;
  }
}
