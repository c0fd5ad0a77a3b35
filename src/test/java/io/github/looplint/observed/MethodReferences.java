package io.github.looplint.observed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns method references into what lambdas are compiled to: a method of the class that makes the
 * call, on the reference's own line.
 */
final class MethodReferences {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  private final Path sources;
  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private int count;

  MethodReferences(Path sources) {
    this.sources = sources;
  }

  /** Rewrites those of one class. */
  void spellOut(ClassNode node, String file) {
    for (MethodNode method : List.copyOf(node.methods)) {
      int line = 0;
      for (AbstractInsnNode insn : method.instructions.toArray()) {
        if (insn instanceof LineNumberNode number) {
          line = number.line;
        } else if (insn instanceof InvokeDynamicInsnNode dynamic && isReference(dynamic)) {
          Handle target = (Handle) dynamic.bsmArgs[1];
          dynamic.bsmArgs[1] = spellOut(node, dynamic, target, line(file, target, line));
        }
      }
    }
  }

  private static boolean isReference(InvokeDynamicInsnNode dynamic) {
    return dynamic.bsm.getOwner().equals(FACTORY)
        && dynamic.bsmArgs[1] instanceof Handle handle
        && !handle.getName().startsWith("lambda$");
  }

  private Handle spellOut(ClassNode node, InvokeDynamicInsnNode dynamic, Handle target, int line) {
    boolean isNew = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    boolean isStatic = target.getTag() == Opcodes.H_INVOKESTATIC;
    Type owner = Type.getObjectType(target.getOwner());
    Type[] declared = Type.getArgumentTypes(target.getDesc());
    Type[] parameters =
        isNew || isStatic
            ? declared
            : Stream.concat(Stream.of(owner), Stream.of(declared)).toArray(Type[]::new);
    // What is captured is passed with exactly its own type.
    Type[] captured = Type.getArgumentTypes(dynamic.desc);
    System.arraycopy(captured, 0, parameters, 0, captured.length);
    Type result = isNew ? owner : Type.getReturnType(target.getDesc());
    String descriptor = Type.getMethodDescriptor(result, parameters);
    String name = "reference$" + count++;
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodNode body = new MethodNode(access, name, descriptor, null, null);
    Label start = new Label();
    body.visitLabel(start);
    body.visitLineNumber(line, start);
    if (isNew) {
      body.visitTypeInsn(Opcodes.NEW, target.getOwner());
      body.visitInsn(Opcodes.DUP);
    }
    int local = 0;
    for (Type parameter : parameters) {
      body.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
      local += parameter.getSize();
    }
    body.visitMethodInsn(
        opcode(target),
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    body.visitInsn(result.getOpcode(Opcodes.IRETURN));
    node.methods.add(body);
    boolean inInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    return new Handle(Opcodes.H_INVOKESTATIC, node.name, name, descriptor, inInterface);
  }

  private static int opcode(Handle target) {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      default -> Opcodes.INVOKESPECIAL;
    };
  }

  /** The class file gives the line of some call before it: the next such text is meant. */
  private int line(String file, Handle target, int from) {
    boolean isNew = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    String text = "::" + (isNew ? "new" : target.getName());
    List<String> lines = texts.computeIfAbsent(file, this::read);
    int line =
        IntStream.rangeClosed(from, lines.size())
            .filter(i -> lines.get(i - 1).split(text + "\\b", -1).length - 1 > taken(file, text, i))
            .findFirst()
            .orElse(from);
    taken.merge(file + text + line, 1, Integer::sum);
    return line;
  }

  private int taken(String file, String text, int line) {
    return taken.getOrDefault(file + text + line, 0);
  }

  private List<String> read(String file) {
    try {
      return Files.readAllLines(sources.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
