import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Build step: writes out in the jar the classes that Java otherwise makes when a lambda or a method
 * reference is first used.
 *
 * <p>Making them, some four hundred in a small scan, takes a fifth of it. Each becomes a class of
 * its own, a nest mate of the one it stands in, so that it may call what is private there. All in
 * one file, since Java runs a build step from its source.
 */
public final class WriteOutLambdas {
  private static final String CLASS = ".class";
  private static final Type OBJECT = Type.getType(Object.class);

  /** By their boxes. */
  private static final Map<String, Type> PRIMITIVES =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  /** By file; those that are made follow the class that they are made for. */
  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  /** New members by the class that heads their nest. */
  private final Map<String, List<String>> members = new LinkedHashMap<>();

  private WriteOutLambdas() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path written = jar.resolveSibling(jar.getFileName() + ".written");
    WriteOutLambdas step = new WriteOutLambdas();
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(written);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> all = in.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        byte[] content = in.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(CLASS)) {
          step.read(content);
        } else {
          write(entry.getName(), content, entry, out);
        }
      }
      ZipEntry like = in.entries().nextElement();
      for (Map.Entry<String, byte[]> one : step.classes.entrySet()) {
        write(one.getKey() + CLASS, step.withMembers(one.getKey(), one.getValue()), like, out);
      }
    }
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(String name, byte[] content, ZipEntry like, ZipOutputStream out)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private void read(byte[] content) {
    ClassReader reader = new ClassReader(content);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String name = reader.getClassName();
    classes.put(name, content);
    reader.accept(new Host(writer, name), 0);
    classes.put(name, writer.toByteArray());
  }

  private byte[] withMembers(String name, byte[] content) {
    List<String> added = members.getOrDefault(name, List.of());
    if (added.isEmpty()) {
      return content;
    }
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(content)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visit(
                  int version, int access, String self, String sig, String sup, String[] types) {
                super.visit(Math.max(version, Opcodes.V11), access, self, sig, sup, types);
                added.forEach(this::visitNestMember);
              }
            },
            0);
    return writer.toByteArray();
  }

  /** A class as it was, but for its dynamic calls. */
  private final class Host extends ClassVisitor {
    private final String name;
    private String nest;
    private int count;

    Host(ClassVisitor to, String name) {
      super(Opcodes.ASM9, to);
      this.name = name;
      nest = name;
    }

    @Override
    public void visit(
        int version, int access, String self, String sig, String sup, String[] types) {
      super.visit(Math.max(version, Opcodes.V11), access, self, sig, sup, types);
    }

    @Override
    public void visitNestHost(String host) {
      nest = host;
      super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] thrown) {
      MethodVisitor to = super.visitMethod(access, method, descriptor, signature, thrown);
      return new MethodVisitor(Opcodes.ASM9, to) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          if (isLambda(bootstrap, arguments)) {
            String made = writeOut(called, type, arguments);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, made, "of", type, false);
          } else {
            super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
          }
        }
      };
    }

    /** Not those with several interfaces, which are rare, and not methods of arrays. */
    private static boolean isLambda(Handle bootstrap, Object[] arguments) {
      return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
          && bootstrap.getName().equals("metafactory")
          && !((Handle) arguments[1]).getOwner().startsWith("[");
    }

    private String writeOut(String called, String type, Object[] arguments) {
      String made = name + "$$Lambda" + count++;
      members.computeIfAbsent(nest, n -> new ArrayList<>()).add(made);
      Lambda lambda = new Lambda(made, type, (Handle) arguments[1]);
      classes.put(made, lambda.written(called, (Type) arguments[0], (Type) arguments[2], nest));
      return made;
    }
  }

  /** A class for one lambda or method reference: its fields are what the lambda captures. */
  private static final class Lambda {
    private final String name;
    private final Type captures;
    private final Handle target;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    Lambda(String name, String captures, Handle target) {
      this.name = name;
      this.captures = Type.getMethodType(captures);
      this.target = target;
    }

    byte[] written(String method, Type type, Type exact, String nest) {
      writer.visit(
          Opcodes.V11,
          Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
          name,
          null,
          OBJECT.getInternalName(),
          new String[] {captures.getReturnType().getInternalName()});
      writer.visitNestHost(nest);
      constructor();
      if (captures.getArgumentTypes().length == 0) {
        shared();
      } else {
        factory();
      }
      body(method, type, exact);
      writer.visitEnd();
      return writer.toByteArray();
    }

    private void constructor() {
      MethodVisitor code = method(0, "<init>", initializer());
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int slot = 1;
      Type[] fields = captures.getArgumentTypes();
      for (int i = 0; i < fields.length; i++) {
        String descriptor = fields[i].getDescriptor();
        writer.visitField(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "captured" + i, descriptor, null, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(fields[i].getOpcode(Opcodes.ILOAD), slot);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, "captured" + i, descriptor);
        slot += fields[i].getSize();
      }
      end(code, Type.VOID_TYPE);
    }

    /** Captures nothing: one is enough. */
    private void shared() {
      String descriptor = captures.getReturnType().getDescriptor();
      writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "ONE", descriptor, null, null);
      MethodVisitor start = method(Opcodes.ACC_STATIC, "<clinit>", "()V");
      create(start);
      start.visitFieldInsn(Opcodes.PUTSTATIC, name, "ONE", descriptor);
      end(start, Type.VOID_TYPE);
      MethodVisitor code = method(Opcodes.ACC_STATIC, "of", captures.getDescriptor());
      code.visitFieldInsn(Opcodes.GETSTATIC, name, "ONE", descriptor);
      end(code, captures.getReturnType());
    }

    private void factory() {
      MethodVisitor code = method(Opcodes.ACC_STATIC, "of", captures.getDescriptor());
      create(code);
      end(code, captures.getReturnType());
    }

    private void create(MethodVisitor code) {
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      int slot = 0;
      for (Type type : captures.getArgumentTypes()) {
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        slot += type.getSize();
      }
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", initializer(), false);
    }

    private String initializer() {
      return Type.getMethodDescriptor(Type.VOID_TYPE, captures.getArgumentTypes());
    }

    /** What is given is of the exact types, of which generics leave but {@code type}. */
    private void body(String method, Type type, Type exact) {
      MethodVisitor code = method(Opcodes.ACC_PUBLIC, method, type.getDescriptor());
      boolean creates = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      List<Type> wanted = new ArrayList<>();
      if (creates) {
        code.visitTypeInsn(Opcodes.NEW, target.getOwner());
        code.visitInsn(Opcodes.DUP);
      } else if (target.getTag() != Opcodes.H_INVOKESTATIC) {
        wanted.add(Type.getObjectType(target.getOwner()));
      }
      wanted.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
      int next = 0;
      for (Type field : captures.getArgumentTypes()) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, "captured" + next, field.getDescriptor());
        convert(code, field, field, wanted.get(next++));
      }
      int slot = 1;
      Type[] given = type.getArgumentTypes();
      for (int i = 0; i < given.length; i++) {
        code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
        slot += given[i].getSize();
        convert(code, given[i], exact.getArgumentTypes()[i], wanted.get(next++));
      }
      code.visitMethodInsn(
          opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
      Type result =
          creates ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
      convert(code, result, result, type.getReturnType());
      end(code, type.getReturnType());
    }

    private int opcode() {
      return switch (target.getTag()) {
        case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
        case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
        default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      };
    }

    private MethodVisitor method(int access, String method, String descriptor) {
      MethodVisitor code = writer.visitMethod(access, method, descriptor, null, null);
      code.visitCode();
      return code;
    }

    private static void end(MethodVisitor code, Type result) {
      code.visitInsn(result.getOpcode(Opcodes.IRETURN));
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }

  /**
   * As Java converts between the types of a functional interface and those of a method.
   *
   * @param exact which boxes {@code from} holds, if any
   */
  private static void convert(MethodVisitor code, Type from, Type exact, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (to == Type.VOID_TYPE) {
      code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else if (isReference(to)) {
      if (isReference(from)) {
        cast(code, to);
      } else {
        call(code, Opcodes.INVOKESTATIC, "valueOf", Type.getMethodType(box(from), from), box(from));
      }
    } else if (isReference(from)) {
      Type held = PRIMITIVES.getOrDefault(exact.getInternalName(), to);
      cast(code, box(held));
      String value = held.getClassName() + "Value";
      call(code, Opcodes.INVOKEVIRTUAL, value, Type.getMethodType(held), box(held));
      widen(code, held, to);
    } else {
      widen(code, from, to);
    }
  }

  private static void cast(MethodVisitor code, Type to) {
    if (!to.equals(OBJECT)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static void call(MethodVisitor code, int opcode, String method, Type type, Type owner) {
    code.visitMethodInsn(opcode, owner.getInternalName(), method, type.getDescriptor(), false);
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    boolean fromLong = from == Type.LONG_TYPE;
    if (from == to || to == Type.INT_TYPE || to == Type.SHORT_TYPE) {
      return;
    }
    if (to == Type.LONG_TYPE) {
      code.visitInsn(Opcodes.I2L);
    } else if (to == Type.FLOAT_TYPE) {
      code.visitInsn(fromLong ? Opcodes.L2F : Opcodes.I2F);
    } else if (from == Type.FLOAT_TYPE) {
      code.visitInsn(Opcodes.F2D);
    } else {
      code.visitInsn(fromLong ? Opcodes.L2D : Opcodes.I2D);
    }
  }

  private static boolean isReference(Type type) {
    return type.getSort() >= Type.ARRAY;
  }

  private static Type box(Type primitive) {
    return PRIMITIVES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(primitive))
        .map(entry -> Type.getObjectType(entry.getKey()))
        .findFirst()
        .orElseThrow();
  }
}
