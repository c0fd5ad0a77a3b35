package io.github.looplint.reader.types;

import io.github.looplint.model.MethodRef;
import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Generations of one type as one: code against any of them resolves. What the newest declares comes
 * first and wins; what only an older one declared is added.
 *
 * <p>One exception: a method that used to return its own type and now returns nothing still returns
 * it here. Code against the newer one cannot tell, and that against the older one goes on with it.
 * The other way round the newer one wins, so in code against the older one a result seems dropped
 * where there was none: which of them a project uses, only its version tells.
 */
final class Generations {
  private Generations() {}

  static ClassSignature union(ClassSignature older, ClassSignature newer) {
    Renaming renaming = Renaming.between(older.typeParameters(), newer.typeParameters());
    Map<MethodRef, MethodSignature> methods = new LinkedHashMap<>();
    newer.methods().forEach(method -> methods.put(Erasure.of(method, newer), method));
    older
        .methods()
        .forEach(method -> {
          MethodSignature renamed = renaming.apply(method);
          methods.merge(
              Erasure.of(method, older),
              renamed,
              (known, added) -> lostItsFluency(known, added, newer) ? added : known);
        });

    Map<String, FieldSignature> fields = new LinkedHashMap<>();
    newer.fields().forEach(field -> fields.put(field.name(), field));
    older.fields().forEach(field -> fields.putIfAbsent(field.name(), field));

    Map<String, TypeRef> interfaces = new LinkedHashMap<>();
    newer.interfaces().forEach(type -> interfaces.put(type.erased(), type));
    older.interfaces().forEach(type -> interfaces.putIfAbsent(type.erased(), renaming.apply(type)));

    Set<String> annotations = new LinkedHashSet<>(newer.annotations());
    annotations.addAll(older.annotations());
    return new ClassSignature(
        newer.name(),
        newer.kind(),
        newer.modifiers(),
        newer.typeParameters(),
        newer.superclass(),
        List.copyOf(interfaces.values()),
        List.copyOf(methods.values()),
        List.copyOf(fields.values()),
        List.copyOf(annotations));
  }

  private static boolean lostItsFluency(
      MethodSignature newer, MethodSignature older, ClassSignature owner) {
    return newer.returns().equals(TypeRef.VOID)
        && older.returns().erased().equals(owner.name())
        && !newer.name().equals(MethodRef.CONSTRUCTOR);
  }
}
