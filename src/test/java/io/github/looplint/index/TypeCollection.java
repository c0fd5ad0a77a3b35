package io.github.looplint.index;

import io.github.looplint.model.Modifier;
import io.github.looplint.reader.bytecode.ClassFileSignatures;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.SignatureIndexWriter;
import io.github.looplint.reader.types.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All types there are, of all generations; picks those that the index shall know. */
final class TypeCollection {
  private final Map<String, List<Declaration>> declarations = new TreeMap<>();
  private final Map<String, List<ClassSignature>> generations = new HashMap<>();
  private int wanted;

  /** Where a class file can be read from: most never are. */
  interface ClassFile {
    byte[] read() throws IOException;
  }

  /** One generation's declaration of a type. */
  private record Declaration(boolean wanted, ClassFile file) {}

  /**
   * Adds a class file; of one type, the older generation first.
   *
   * @param wanted whether the index shall know the type; if not, it may still be a supertype
   */
  void add(String name, boolean wanted, ClassFile file) {
    declarations.computeIfAbsent(name, n -> new ArrayList<>()).add(new Declaration(wanted, file));
    if (wanted) {
      this.wanted++;
    }
  }

  /** How many declarations are wanted so far, whether or not they are public. */
  int wanted() {
    return wanted;
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
    declarations.forEach((name, all) -> {
      if (all.stream().anyMatch(Declaration::wanted) && isAccessible(name)) {
        open.add(name);
      }
    });
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!generations(name).isEmpty() && chosen.add(name)) {
        generations(name).stream()
            .flatMap(type -> Stream.concat(type.superclass().stream(), type.interfaces().stream()))
            .map(TypeRef::erased)
            .forEach(open::add);
      }
    }
    chosen.forEach(name -> generations(name).forEach(writer::add));
    return chosen.size();
  }

  /** Public or protected in any generation, and so are the types around it. */
  private boolean isAccessible(String name) {
    boolean own =
        generations(name).stream()
            .flatMap(type -> type.modifiers().stream())
            .anyMatch(modifier -> modifier == Modifier.PUBLIC || modifier == Modifier.PROTECTED);
    int dollar = name.lastIndexOf('$');
    return own && (dollar <= 0 || isAccessible(name.substring(0, dollar)));
  }

  /**
   * Those that are wanted, or all where none is: a jar that happens to carry a copy of another
   * library is no generation of it.
   */
  private List<ClassSignature> generations(String name) {
    List<ClassSignature> known = generations.get(name);
    if (known == null) {
      List<Declaration> all = declarations.getOrDefault(name, List.of());
      boolean some = all.stream().anyMatch(Declaration::wanted);
      known =
          all.stream()
              .filter(declaration -> declaration.wanted() || !some)
              .flatMap(declaration -> read(declaration.file()))
              .toList();
      generations.put(name, known);
    }
    return known;
  }

  private static Stream<ClassSignature> read(ClassFile file) {
    try {
      return ClassFileSignatures.read(file.read()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
