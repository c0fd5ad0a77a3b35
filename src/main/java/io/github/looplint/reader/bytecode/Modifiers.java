package io.github.looplint.reader.bytecode;

import io.github.looplint.model.Modifier;
import java.util.EnumSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Access flags as modifiers: the same bit means different things on a class, a method and a field.
 */
final class Modifiers {
  private Modifiers() {}

  /** Of a class; an interface is not called abstract, as in source code. */
  static Set<Modifier> ofClass(int access) {
    Set<Modifier> modifiers = common(access);
    if ((access & Opcodes.ACC_INTERFACE) == 0) {
      addIf(access, Opcodes.ACC_ABSTRACT, Modifier.ABSTRACT, modifiers);
    }
    return modifiers;
  }

  static Set<Modifier> ofField(int access) {
    Set<Modifier> modifiers = common(access);
    addIf(access, Opcodes.ACC_VOLATILE, Modifier.VOLATILE, modifiers);
    return modifiers;
  }

  /**
   * Of a method; {@code default} is no flag: it is what an interface's instance method is when it
   * isn't abstract.
   */
  static Set<Modifier> ofMethod(int access, boolean inInterface) {
    Set<Modifier> modifiers = common(access);
    addIf(access, Opcodes.ACC_ABSTRACT, Modifier.ABSTRACT, modifiers);
    addIf(access, Opcodes.ACC_SYNCHRONIZED, Modifier.SYNCHRONIZED, modifiers);
    addIf(access, Opcodes.ACC_NATIVE, Modifier.NATIVE, modifiers);
    int notDefault = Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;
    if (inInterface && (access & notDefault) == 0) {
      modifiers.add(Modifier.DEFAULT);
    }
    return modifiers;
  }

  private static Set<Modifier> common(int access) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    addIf(access, Opcodes.ACC_PUBLIC, Modifier.PUBLIC, modifiers);
    addIf(access, Opcodes.ACC_PROTECTED, Modifier.PROTECTED, modifiers);
    addIf(access, Opcodes.ACC_PRIVATE, Modifier.PRIVATE, modifiers);
    addIf(access, Opcodes.ACC_STATIC, Modifier.STATIC, modifiers);
    addIf(access, Opcodes.ACC_FINAL, Modifier.FINAL, modifiers);
    return modifiers;
  }

  private static void addIf(int access, int flag, Modifier modifier, Set<Modifier> modifiers) {
    if ((access & flag) != 0) {
      modifiers.add(modifier);
    }
  }
}
