import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Build step: writes a JavaParser whose parse time is linear in nested callbacks, and which reads
 * names in a loop.
 *
 * <p>Since 3.28.0 the grammar tries an explicit constructor call ({@code this(…)}, {@code
 * super(…)}) at every block statement. The look-ahead reads the whole statement, lambda bodies
 * included, fails, and the parse reads it again: two to the depth. This step puts a guard at the
 * head of that look-ahead: "can {@code this(} or {@code super(} start here at all?". The source
 * text is not rewritten, so positions are untouched.
 *
 * <p>The tokens come from an automaton that goes through all its states for each character. At its
 * head it now asks a plain loop first, which knows names of ASCII letters.
 *
 * <p>It is pinned to the parser's version: generated method names change, and the step fails when
 * its method isn't there.
 */
public final class PatchParser {
  private static final String PARSER = "com/github/javaparser/GeneratedJavaParser";
  private static final String TOKENS = "com/github/javaparser/GeneratedJavaParserTokenManager";
  private static final String GUARD = "com/github/javaparser/ConstructorCalls";

  private static final String NAMES = "com/github/javaparser/Identifiers";

  /** The look-ahead for an explicit constructor call in JavaParser 3.28.2. */
  private static final String LOOK_AHEAD = "jj_3R_132";

  /** The automaton for what stands outside comments and text blocks. */
  private static final String AUTOMATON = "jjMoveNfa_0";

  /** A state of it: a name, of which any character or an escape may follow. */
  private static final int INSIDE_A_NAME = 161;

  private PatchParser() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), PARSER, LOOK_AHEAD, GuardAtHead::new);
    write(Path.of(arguments[0]), TOKENS, AUTOMATON, NamesAtHead::new);
  }

  private static void write(
      Path folder, String type, String method, UnaryOperator<MethodVisitor> patch)
      throws IOException {
    Path target = folder.resolve(type + ".class");
    Files.createDirectories(target.getParent());
    Files.write(target, patched(original(type), method, patch));
  }

  /**
   * Reads from the parser's jar, not from the target folder that an earlier build has patched
   * already.
   */
  private static byte[] original(String type) throws IOException {
    var copies = ClassLoader.getSystemResources(type + ".class");
    while (copies.hasMoreElements()) {
      var copy = copies.nextElement();
      if (copy.getProtocol().equals("jar")) {
        try (InputStream in = copy.openStream()) {
          return in.readAllBytes();
        }
      }
    }
    throw new IllegalStateException("no jar with " + type + " on the class path");
  }

  private static byte[] patched(
      byte[] original, String method, UnaryOperator<MethodVisitor> patch) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    int[] hits = {0};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor visitor =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!name.equals(method)) {
              return visitor;
            }
            hits[0]++;
            return patch.apply(visitor);
          }
        },
        0);
    if (hits[0] != 1) {
      throw new IllegalStateException(
          "the patch does not fit this version of JavaParser: " + method + " is missing");
    }
    return writer.toByteArray();
  }

  /** "If no constructor call can start here, fail" (a look-ahead fails by returning true). */
  private static final class GuardAtHead extends MethodVisitor {
    GuardAtHead(MethodVisitor visitor) {
      super(Opcodes.ASM9, visitor);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      Label mayStart = new Label();
      visitVarInsn(Opcodes.ALOAD, 0);
      visitFieldInsn(Opcodes.GETFIELD, PARSER, "jj_scanpos", "Lcom/github/javaparser/Token;");
      visitVarInsn(Opcodes.ALOAD, 0);
      visitFieldInsn(Opcodes.GETFIELD, PARSER, "token_source", "L" + TOKENS + ";");
      visitMethodInsn(
          Opcodes.INVOKESTATIC,
          GUARD,
          "mayStartAfter",
          "(Lcom/github/javaparser/Token;L" + TOKENS + ";)Z",
          false);
      visitJumpInsn(Opcodes.IFNE, mayStart);
      visitInsn(Opcodes.ICONST_1);
      visitInsn(Opcodes.IRETURN);
      visitLabel(mayStart);
      visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
  }

  /** "If a name was read, that is it; if only a part, go on inside a name." */
  private static final class NamesAtHead extends MethodVisitor {
    NamesAtHead(MethodVisitor visitor) {
      super(Opcodes.ASM9, visitor);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      Label notAll = new Label();
      Label automaton = new Label();
      visitVarInsn(Opcodes.ALOAD, 0);
      visitVarInsn(Opcodes.ILOAD, 1);
      visitVarInsn(Opcodes.ILOAD, 2);
      visitMethodInsn(Opcodes.INVOKESTATIC, NAMES, "read", "(L" + TOKENS + ";II)I", false);
      visitInsn(Opcodes.DUP);
      visitJumpInsn(Opcodes.IFLT, notAll);
      visitInsn(Opcodes.IRETURN);
      visitLabel(notAll);
      visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {Opcodes.INTEGER});
      visitInsn(Opcodes.ICONST_M1);
      visitJumpInsn(Opcodes.IF_ICMPEQ, automaton);
      visitIntInsn(Opcodes.SIPUSH, INSIDE_A_NAME);
      visitVarInsn(Opcodes.ISTORE, 1);
      visitVarInsn(Opcodes.ALOAD, 0);
      visitFieldInsn(Opcodes.GETFIELD, TOKENS, "jjmatchedPos", "I");
      visitInsn(Opcodes.ICONST_1);
      visitInsn(Opcodes.IADD);
      visitVarInsn(Opcodes.ISTORE, 2);
      visitLabel(automaton);
      visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
  }
}
