package io.github.looplint.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * What those who run the samples must know of their code, one line each: which classes exist
 * ({@code class}), which the samples make themselves ({@code made}), which methods they call
 * themselves ({@code called}), what they cast to ({@code cast}), what they ask a database ({@code
 * statement}), and their texts ({@code text}), among which are routes and addresses.
 */
final class PlanLines {
  private PlanLines() {}

  /** The plan of all sample classes, sorted. */
  static List<String> of(List<ClassNode> nodes) {
    Set<String> names = new TreeSet<>();
    nodes.forEach(node -> names.add(node.name));
    Set<String> lines = new TreeSet<>();
    for (ClassNode node : nodes) {
      lines.add("class\t" + node.name.replace('/', '.'));
      node.methods.forEach(method -> {
        for (AbstractInsnNode insn : method.instructions.toArray()) {
          lines.addAll(of(node.name, insn, names));
        }
      });
    }
    return List.copyOf(lines);
  }

  private static List<String> of(String within, AbstractInsnNode insn, Set<String> names) {
    List<String> lines = new ArrayList<>();
    if (insn instanceof MethodInsnNode call) {
      called(within, call.owner, call.name, call.desc, names, lines);
    } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
      for (Object argument : dynamic.bsmArgs) {
        if (argument instanceof Handle handle) {
          called(within, handle.getOwner(), handle.getName(), handle.getDesc(), names, lines);
        }
      }
    } else if (insn instanceof TypeInsnNode type && type.getOpcode() == Opcodes.CHECKCAST) {
      // As Class.forName wants it.
      String name = type.desc.replace('/', '.');
      lines.add("cast\t" + within.replace('/', '.') + "\t" + name);
    } else if (insn instanceof LdcInsnNode constant) {
      constant(within, constant.cst, names, lines);
    }
    return lines;
  }

  private static void called(
      String within,
      String owner,
      String name,
      String descriptor,
      Set<String> names,
      List<String> lines) {
    if (!names.contains(owner)) {
      return;
    }
    if (name.equals("<init>") && !owner.equals(within)) {
      lines.add("made\t" + owner.replace('/', '.'));
    }
    lines.add("called\t" + owner.replace('/', '.') + "\t" + name + descriptor);
  }

  private static void constant(
      String within, Object constant, Set<String> names, List<String> lines) {
    if (constant instanceof Type type
        && type.getSort() == Type.OBJECT
        && !type.getInternalName().equals(within)
        && names.contains(type.getInternalName())) {
      lines.add("made\t" + type.getClassName());
    } else if (constant instanceof String text) {
      if (names.contains(text.replace('.', '/'))) {
        lines.add("made\t" + text);
      } else if (text.chars().allMatch(c -> c > ' ' && c < 127)) {
        lines.add("text\t" + within.replace('/', '.') + "\t" + text);
      } else if (text.matches("(?i)(select|insert|update|delete) [^\\t\\n]+")) {
        lines.add("statement\t" + text);
      }
    }
  }
}
