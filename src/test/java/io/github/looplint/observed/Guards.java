package io.github.looplint.observed;

import java.util.Arrays;
import java.util.stream.Stream;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts calls of libraries into methods of their own, where a failure is caught: without a broker or
 * a database behind it the first call of a method fails, and those behind it are to be seen too.
 */
final class Guards {
  private static final String QUICK = "observed/Quick";

  private final ClassNode node;
  private int count;

  Guards(ClassNode node) {
    this.node = node;
  }

  /** Whether a call can be guarded: constructors and calls of the super class cannot. */
  static boolean canGuard(MethodInsnNode call) {
    return call.getOpcode() != Opcodes.INVOKESPECIAL && !call.owner.startsWith("samples/");
  }

  /**
   * Turns a call into that of a new method of the class.
   *
   * @param waits whether it is a call that waits: then the run may want it to fail
   */
  void guard(MethodInsnNode call, int line, boolean waits) {
    Type[] declared = Type.getArgumentTypes(call.desc);
    Type[] parameters =
        call.getOpcode() == Opcodes.INVOKESTATIC
            ? declared
            : Stream.concat(Stream.of(Type.getObjectType(call.owner)), Arrays.stream(declared))
                .toArray(Type[]::new);
    Type result = Type.getReturnType(call.desc);
    MethodNode body =
        new MethodNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            "guard$" + count++,
            Type.getMethodDescriptor(result, parameters),
            null,
            null);
    Label start = new Label();
    Label end = new Label();
    Label caught = new Label();
    body.visitTryCatchBlock(start, end, caught, "java/lang/Throwable");
    Label top = new Label();
    body.visitLabel(top);
    body.visitLineNumber(line, top);
    if (waits) {
      body.visitMethodInsn(Opcodes.INVOKESTATIC, QUICK, "waits", "()V", false);
    }
    body.visitLabel(start);
    int local = 0;
    for (Type parameter : parameters) {
      body.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
      local += parameter.getSize();
    }
    body.visitMethodInsn(call.getOpcode(), call.owner, call.name, call.desc, call.itf);
    body.visitLabel(end);
    body.visitInsn(result.getOpcode(Opcodes.IRETURN));
    body.visitLabel(caught);
    Object[] locals = Arrays.stream(parameters).map(Guards::frameType).toArray();
    body.visitFrame(Opcodes.F_FULL, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
    body.visitMethodInsn(Opcodes.INVOKESTATIC, QUICK, "failed", "(Ljava/lang/Throwable;)V", false);
    nothing(body, result);
    body.visitInsn(result.getOpcode(Opcodes.IRETURN));
    node.methods.add(body);
    call.setOpcode(Opcodes.INVOKESTATIC);
    call.owner = node.name;
    call.name = body.name;
    call.desc = body.desc;
    call.itf = (node.access & Opcodes.ACC_INTERFACE) != 0;
  }

  private static void nothing(MethodNode body, Type result) {
    switch (result.getSort()) {
      case Type.VOID -> {}
      case Type.LONG -> body.visitInsn(Opcodes.LCONST_0);
      case Type.DOUBLE -> body.visitInsn(Opcodes.DCONST_0);
      case Type.FLOAT -> body.visitInsn(Opcodes.FCONST_0);
      case Type.OBJECT, Type.ARRAY -> body.visitInsn(Opcodes.ACONST_NULL);
      // For whoever reads until nothing is left.
      case Type.INT -> body.visitInsn(Opcodes.ICONST_M1);
      default -> body.visitInsn(Opcodes.ICONST_0);
    }
  }

  private static Object frameType(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> Opcodes.LONG;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.OBJECT, Type.ARRAY -> type.getInternalName();
      default -> Opcodes.INTEGER;
    };
  }
}
