package io.github.looplint.reader.source.expand;

import io.github.looplint.model.GeneratedMembers.Shape;
import io.github.looplint.model.Modifier;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Annotation;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Parameter;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The methods of a builder that take values and give the builder back. */
final class BuilderSetters {
  private final Code code;
  private final TypeName returns;
  private final Expression builder;
  private final String prefix;

  /**
   * For one builder.
   *
   * @param returns what its methods return
   * @param builder the builder as that type
   * @param prefix of the methods' names; may be empty
   */
  BuilderSetters(Code code, TypeName returns, Expression builder, String prefix) {
    this.code = code;
    this.returns = returns;
    this.builder = builder;
    this.prefix = prefix;
  }

  List<Member> of(Slot slot) {
    Optional<Annotation> singular = slot.asked().find(Shape.SINGLE_ELEMENTS);
    if (singular.isEmpty() || slot.type().arguments().isEmpty()) {
      Statement assign = code.assign(slot, code.name(slot.name()));
      return List.of(method(slot.name(), List.of(slot.parameter()), assign));
    }
    List<TypeName> elements = slot.type().arguments();
    List<Parameter> one = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      one.add(parameter("e" + i, elements.get(i)));
    }
    String name = Arguments.text(singular.get(), "value").orElse(singular(slot.name()));
    String collection = elements.size() == 2 ? "java.util.Map" : "java.util.Collection";
    TypeName all = Code.type(collection, elements.stream().map(BuilderSetters::any).toList());
    return List.of(
        method(name, one),
        method(slot.name(), List.of(parameter(slot.name(), all))),
        method("clear" + Code.capitalised(slot.name()), List.of()));
  }

  private Member method(String name, List<Parameter> parameters, Statement... first) {
    List<Statement> body = new ArrayList<>(List.of(first));
    body.add(code.give(builder));
    return code.method(
        prefix.isEmpty() ? name : prefix + Code.capitalised(name),
        Set.of(Modifier.PUBLIC),
        List.of(),
        parameters,
        returns,
        body.toArray(new Statement[0]));
  }

  private static Parameter parameter(String name, TypeName type) {
    return new Parameter(name, type, false, List.of());
  }

  /** {@code ? extends T}. */
  private static TypeName any(TypeName bound) {
    return new TypeName("?", List.of(), 0, false, Optional.of(bound), false);
  }

  /** Of the plurals that English has, the regular ones. */
  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    for (String ending : List.of("sses", "shes", "ches", "xes")) {
      if (plural.endsWith(ending)) {
        return plural.substring(0, plural.length() - 2);
      }
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
