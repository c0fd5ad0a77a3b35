package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldFacts;
import io.github.looplint.model.Location;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.TypeHierarchy;
import io.github.looplint.model.Value;
import io.github.looplint.reader.types.ClassSignature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The types that a model speaks of, with all their supertypes. */
final class Hierarchies {
  private final World world;
  private final Functions functions;
  private final TypeNames names;

  Hierarchies(World world, Functions functions) {
    this.world = world;
    this.functions = functions;
    this.names = new TypeNames(world);
  }

  TypeHierarchy of(Collection<CodeUnit> units, Collection<FieldFacts> fields) {
    Set<String> mentioned = new HashSet<>();
    world.declared().forEach(type -> mentioned.add(type.name()));
    units.forEach(unit -> mentions(unit, mentioned));
    fields.forEach(field -> mentioned.add(field.type()));
    Map<String, TypeFacts> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(new TreeSet<>(mentioned));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!found.containsKey(name) && isClass(name)) {
        TypeFacts type = facts(name);
        found.put(name, type);
        open.addAll(type.supertypes());
        type.outer().ifPresent(open::add);
      }
    }
    return new TypeHierarchy(found.values());
  }

  private static boolean isClass(String name) {
    return !name.equals(MethodRef.UNKNOWN)
        && !name.endsWith("[]")
        && (name.indexOf('.') > 0 || Character.isUpperCase(name.charAt(0)));
  }

  private static void mentions(CodeUnit unit, Set<String> names) {
    unit.parameters().forEach(p -> names.add(p.type()));
    unit.annotations().forEach(a -> names.add(a.type()));
    unit.implemented().ifPresent(m -> names.add(m.owner()));
    names.add(unit.type());
    for (CallSite call : unit.calls()) {
      names.add(call.target().owner());
      names.add(call.receiverType());
      names.add(call.type());
      names.add(call.receiver().type());
      for (Value argument : call.arguments()) {
        names.add(argument.type());
        if (argument instanceof Value.ClassLiteral literal) {
          names.add(literal.of());
        }
      }
    }
  }

  private TypeFacts facts(String name) {
    Optional<DeclaredType> declared = world.declared(name);
    Optional<ClassSignature> signature = world.find(name);
    if (signature.isEmpty()) {
      return new TypeFacts(
          name,
          TypeFacts.Kind.CLASS,
          Set.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          TypeFacts.Origin.NOWHERE,
          Optional.empty());
    }
    ClassSignature type = signature.get();
    List<String> supertypes = new ArrayList<>();
    type.superclass().ifPresent(s -> supertypes.add(s.erased()));
    type.interfaces().forEach(i -> supertypes.add(i.erased()));
    return new TypeFacts(
        name,
        type.kind(),
        type.modifiers(),
        supertypes,
        declared.map(this::annotations).orElseGet(() -> annotations(type)),
        declared.flatMap(DeclaredType::outer).map(DeclaredType::name),
        functions.method(name),
        origin(declared),
        declared.map(Hierarchies::location));
  }

  private static TypeFacts.Origin origin(Optional<DeclaredType> declared) {
    return declared
        .map(d -> d.file().test() ? TypeFacts.Origin.TEST : TypeFacts.Origin.SCANNED)
        .orElse(TypeFacts.Origin.LIBRARY);
  }

  private List<AnnotationFacts> annotations(DeclaredType type) {
    Annotations annotations = new Annotations(names, type.file(), type.scope());
    return type.declaration().annotations().stream().map(annotations::facts).toList();
  }

  private static List<AnnotationFacts> annotations(ClassSignature type) {
    return type.annotations().stream().map(a -> new AnnotationFacts(a, Map.of())).toList();
  }

  private static Location location(DeclaredType type) {
    return new Location(
        type.file().path(),
        type.declaration().position().line(),
        type.declaration().position().column());
  }
}
