package io.github.looplint.index;

import io.github.looplint.model.Modifier;
import io.github.looplint.reader.bytecode.ClassFileSignatures;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.SignatureIndexWriter;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All types read, of all generations; picks those that the index shall know. */
final class TypeCollection {
  private final Map<String, List<ClassSignature>> generations = new TreeMap<>();
  private final Set<String> apiPackages = new HashSet<>();

  void addApiPackage(String name) {
    apiPackages.add(name);
  }

  /** Adds a class file; of one type, the older generation first. */
  void add(byte[] classFile) {
    ClassFileSignatures.read(classFile)
        .ifPresent(
            type -> generations.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type));
  }

  /**
   * Writes the types that user code can name, and what these inherit from: {@code StringBuilder}
   * gets most of its methods from a class that is not public.
   *
   * @return the number of types written
   */
  int writeTo(SignatureIndexWriter writer) {
    Set<String> chosen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    generations.keySet().stream()
        .filter(name -> apiPackages.contains(packageName(name)) && isAccessible(name))
        .forEach(open::add);
    while (!open.isEmpty()) {
      String name = open.remove();
      if (generations.containsKey(name) && chosen.add(name)) {
        generations.get(name).stream()
            .flatMap(type -> Stream.concat(type.superclass().stream(), type.interfaces().stream()))
            .map(TypeRef::erased)
            .forEach(open::add);
      }
    }
    chosen.forEach(name -> Objects.requireNonNull(generations.get(name)).forEach(writer::add));
    return chosen.size();
  }

  /** Public or protected in any generation, and so are the types around it. */
  private boolean isAccessible(String name) {
    boolean own =
        generations.getOrDefault(name, List.of()).stream()
            .flatMap(type -> type.modifiers().stream())
            .anyMatch(modifier -> modifier == Modifier.PUBLIC || modifier == Modifier.PROTECTED);
    int dollar = name.lastIndexOf('$');
    return own && (dollar <= 0 || isAccessible(name.substring(0, dollar)));
  }

  private static String packageName(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
