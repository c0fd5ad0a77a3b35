package io.github.looplint.libraries;

import io.github.looplint.model.MethodRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class file says of a type.
 *
 * @param supertypes binary names
 * @param methods its own that others can call, with erased parameters
 */
record ClassShape(String name, List<String> supertypes, List<MethodRef> methods) {
  private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

  /** Reads a class file. */
  static ClassShape of(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    String name = binaryName(reader.getClassName());
    List<String> supertypes = new ArrayList<>();
    if (reader.getSuperName() != null) {
      supertypes.add(binaryName(reader.getSuperName()));
    }
    Arrays.stream(reader.getInterfaces()).map(ClassShape::binaryName).forEach(supertypes::add);
    List<MethodRef> methods = new ArrayList<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String method,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            if ((access & HIDDEN) == 0) {
              methods.add(
                  new MethodRef(
                      name,
                      method,
                      Arrays.stream(Type.getArgumentTypes(descriptor))
                          .map(Type::getClassName)
                          .toList()));
            }
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassShape(name, supertypes, methods);
  }

  private static String binaryName(String internalName) {
    return internalName.replace('/', '.');
  }
}
