import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Build step: writes out {@code equals} and {@code hashCode} of the records, which Java otherwise
 * makes from method handles when they are first called: a tenth of a small scan.
 *
 * <p>They say the same as before, hash codes included. A class that has been written out already is
 * left alone.
 */
public final class WriteOutRecords {
  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";

  private WriteOutRecords() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(Path.of(arguments[0]))) {
      files = below.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      ClassReader reader = new ClassReader(Files.readAllBytes(file));
      if (reader.getSuperName() != null && reader.getSuperName().equals("java/lang/Record")) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(new Written(writer, reader.getClassName()), 0);
        Files.write(file, writer.toByteArray());
      }
    }
  }

  /** A record whose {@code equals} and {@code hashCode} call methods of its own. */
  private static final class Written extends ClassVisitor {
    private final String name;

    Written(ClassVisitor to, String name) {
      super(Opcodes.ASM9, to);
      this.name = name;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] thrown) {
      MethodVisitor to = super.visitMethod(access, method, descriptor, signature, thrown);
      return new MethodVisitor(Opcodes.ASM9, to) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          if (!bootstrap.getOwner().equals(BOOTSTRAP) || called.equals("toString")) {
            super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
            return;
          }
          super.visitMethodInsn(Opcodes.INVOKESTATIC, name, called + "$", type, false);
          // The record itself and the names of its components come first.
          List<Handle> fields = new ArrayList<>();
          for (Object field : List.of(arguments).subList(2, arguments.length)) {
            fields.add((Handle) field);
          }
          write(called, type, fields);
        }
      };
    }

    private void write(String called, String type, List<Handle> fields) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      MethodVisitor code = super.visitMethod(access, called + "$", type, null, null);
      code.visitCode();
      if (called.equals("equals")) {
        comparing(code, name, fields);
      } else {
        hashing(code, fields);
      }
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }

  private static void hashing(MethodVisitor code, List<Handle> fields) {
    code.visitInsn(Opcodes.ICONST_0);
    for (Handle field : fields) {
      Type type = Type.getType(field.getDesc());
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
      boolean reference = isReference(type);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          reference ? "java/util/Objects" : box(type).getInternalName(),
          "hashCode",
          Type.getMethodDescriptor(Type.INT_TYPE, reference ? Type.getType(Object.class) : type),
          false);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void comparing(MethodVisitor code, String self, List<Handle> fields) {
    Label same = new Label();
    Label other = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, self);
    code.visitJumpInsn(Opcodes.IFEQ, other);
    for (Handle field : fields) {
      Type type = Type.getType(field.getDesc());
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, self, field.getName(), field.getDesc());
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.CHECKCAST, self);
      code.visitFieldInsn(Opcodes.GETFIELD, self, field.getName(), field.getDesc());
      if (isReference(type)) {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "java/util/Objects",
            "equals",
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        code.visitJumpInsn(Opcodes.IFEQ, other);
      } else {
        String owner = box(type).getInternalName();
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            owner,
            "compare",
            Type.getMethodDescriptor(Type.INT_TYPE, type, type),
            false);
        code.visitJumpInsn(Opcodes.IFNE, other);
      }
    }
    code.visitLabel(same);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static boolean isReference(Type type) {
    return type.getSort() >= Type.ARRAY;
  }

  private static Type box(Type primitive) {
    return Type.getObjectType(
        switch (primitive.getSort()) {
          case Type.BOOLEAN -> "java/lang/Boolean";
          case Type.CHAR -> "java/lang/Character";
          case Type.BYTE -> "java/lang/Byte";
          case Type.SHORT -> "java/lang/Short";
          case Type.INT -> "java/lang/Integer";
          case Type.FLOAT -> "java/lang/Float";
          case Type.LONG -> "java/lang/Long";
          case Type.DOUBLE -> "java/lang/Double";
          default -> throw new IllegalStateException("no primitive: " + primitive);
        });
  }
}
