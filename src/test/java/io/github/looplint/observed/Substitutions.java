package io.github.looplint.observed;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Cuts waits short and keeps off ports that others may use: which thread runs what stays as it is.
 */
final class Substitutions {
  private static final String QUICK = "observed/Quick";

  /** Calls that a static method with the same name and the receiver as first parameter replaces. */
  private static final Map<String, Set<String>> REPLACED =
      Map.of(
          "java/lang/Thread", Set.of("sleep"),
          "java/util/concurrent/TimeUnit", Set.of("sleep"),
          "java/util/concurrent/CompletableFuture", Set.of("join"),
          "java/time/Duration", Set.of("ofSeconds", "ofMinutes", "ofMillis"));

  /** A constant above it is a time in milliseconds, wherever samples have a long one. */
  private static final long LONG = 20;

  private static final Set<String> UNITS = Set.of("SECONDS", "MINUTES", "HOURS");

  private static final Set<String> STARTS = Set.of("supplyAsync", "runAsync");

  private Substitutions() {}

  /** Rewrites a constant, if it is one. */
  static void in(AbstractInsnNode insn) {
    if (insn instanceof FieldInsnNode field
        && field.owner.equals("java/util/concurrent/TimeUnit")
        && UNITS.contains(field.name)) {
      field.name = "MILLISECONDS";
    } else if (insn instanceof LdcInsnNode constant
        && constant.cst instanceof Long number
        && number > LONG
        && number <= 600_000) {
      constant.cst = LONG;
    }
  }

  /** Rewrites a call. */
  static void in(MethodNode method, MethodInsnNode call) {
    if (REPLACED.getOrDefault(call.owner, Set.of()).contains(call.name)) {
      boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
      call.desc = isStatic ? call.desc : "(L" + call.owner + ";" + call.desc.substring(1);
      call.owner = QUICK;
      call.setOpcode(Opcodes.INVOKESTATIC);
    } else if (call.owner.equals("java/util/concurrent/CompletableFuture")
        && STARTS.contains(call.name)) {
      call.owner = "observed/Later";
    } else if ((call.name.equals("listen") || call.name.equals("bind"))
        && call.desc.startsWith("(I)")) {
      method.instructions.insertBefore(
          call, new MethodInsnNode(Opcodes.INVOKESTATIC, QUICK, "port", "(I)I"));
    } else if (call.name.equals("router") && call.getOpcode() == Opcodes.INVOKESTATIC) {
      method.instructions.insert(
          call, new MethodInsnNode(Opcodes.INVOKESTATIC, QUICK, "made", "(Ljava/lang/Object;)V"));
      method.instructions.insert(call, new InsnNode(Opcodes.DUP));
    }
  }
}
