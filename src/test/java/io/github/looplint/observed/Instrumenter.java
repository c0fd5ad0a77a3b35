package io.github.looplint.observed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites the class files of the samples so that each call tells the probe about itself before it
 * is made.
 *
 * <p>Method references become calls in methods of their own, since a finding stands at them too;
 * waits are cut short.
 */
final class Instrumenter {
  private static final String PROBE = "observed/Probe";

  private final List<Site> sites = new ArrayList<>();
  private final Path sources;
  private final Predicate<Site> waits;

  /**
   * Begins.
   *
   * @param sources the project's folder, which {@code samples} is in
   * @param waits whether a call is one that waits
   */
  Instrumenter(Path sources, Predicate<Site> waits) {
    this.sources = sources;
    this.waits = waits;
  }

  /**
   * Rewrites all class files in a folder, and writes down what those who run them must know.
   *
   * @param more what they must know, and no class file says
   * @return all calls; their numbers are the places in this list
   */
  List<Site> instrument(Path classes, List<String> more) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(f -> f.toString().endsWith(".class")).sorted().toList();
    }
    List<ClassNode> nodes = new ArrayList<>();
    for (Path file : files) {
      ClassNode node = new ClassNode();
      new ClassReader(Files.readAllBytes(file)).accept(node, 0);
      nodes.add(node);
    }
    List<String> plan = new ArrayList<>(PlanLines.of(nodes));
    plan.addAll(more);
    Files.write(classes.resolve("plan.txt"), plan);
    MethodReferences references = new MethodReferences(sources);
    for (int i = 0; i < nodes.size(); i++) {
      ClassNode node = nodes.get(i);
      references.spellOut(node, file(node));
      Guards guards = new Guards(node);
      List.copyOf(node.methods).forEach(method -> instrument(method, file(node), guards));
      open(node);
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      node.accept(writer);
      Files.write(files.get(i), writer.toByteArray());
    }
    return List.copyOf(sites);
  }

  private static String file(ClassNode node) {
    return node.name.substring(0, node.name.lastIndexOf('/') + 1) + node.sourceFile;
  }

  /** A library that makes objects of a class by its name wants it to be public. */
  private static void open(ClassNode node) {
    node.access |= Opcodes.ACC_PUBLIC;
    node.innerClasses.forEach(inner -> inner.access = opened(inner.access));
    node.methods.stream()
        .filter(method -> method.name.equals("<init>"))
        .forEach(method -> method.access = opened(method.access));
  }

  private static int opened(int access) {
    return (access & ~(Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED)) | Opcodes.ACC_PUBLIC;
  }

  private void instrument(MethodNode method, String file, Guards guards) {
    int line = 0;
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn instanceof LineNumberNode number) {
        line = number.line;
      } else if (insn instanceof MethodInsnNode call && line > 0) {
        InsnList before = new InsnList();
        before.add(new LdcInsnNode(sites.size()));
        before.add(new MethodInsnNode(Opcodes.INVOKESTATIC, PROBE, "call", "(I)V"));
        method.instructions.insertBefore(call, before);
        Site site = new Site(file, line, call.owner, call.name);
        sites.add(site);
        Substitutions.in(method, call);
        Destinations.in(method, call);
        if (Guards.canGuard(call)) {
          guards.guard(call, line, waits.test(site));
        }
      } else {
        Substitutions.in(insn);
        Destinations.in(method, insn);
      }
    }
  }
}
