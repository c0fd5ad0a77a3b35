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
 * its own, a nest mate of the one it stands in, so that it may call what is private there.
 */
public final class WriteOutLambdas {
  private static final String CLASS = ".class";
  private static final Type OBJECT = Type.getType(Object.class);

  /** By file; those that are made follow the class that they are made for. */
  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  /** New members by the class that heads their nest. */
  private final Map<String, List<String>> members = new LinkedHashMap<>();

  private WriteOutLambdas() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path linked = jar.resolveSibling(jar.getFileName() + ".linked");
    WriteOutLambdas step = new WriteOutLambdas();
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(linked);
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
    Files.move(linked, jar, StandardCopyOption.REPLACE_EXISTING);
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
      classes.put(made, lambda.written(called, (Type) arguments[0], nest));
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

    byte[] written(String method, Type type, String nest) {
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
      body(method, type);
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
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "captured" + i, descriptor, null, null);
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

    private void body(String method, Type type) {
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
        convert(code, field, wanted.get(next++));
      }
      int slot = 1;
      for (Type given : type.getArgumentTypes()) {
        code.visitVarInsn(given.getOpcode(Opcodes.ILOAD), slot);
        slot += given.getSize();
        convert(code, given, wanted.get(next++));
      }
      code.visitMethodInsn(
          opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
      Type result =
          creates ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
      convert(code, result, type.getReturnType());
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

  /** As Java converts between the types of a functional interface and those of a method. */
  private static void convert(MethodVisitor code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (to == Type.VOID_TYPE) {
      code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else if (isReference(from) && isReference(to)) {
      if (!to.equals(OBJECT)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
      }
    } else if (isReference(to)) {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          box(from).getInternalName(),
          "valueOf",
          Type.getMethodDescriptor(box(from), from),
          false);
    } else if (isReference(from)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, box(to).getInternalName());
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          box(to).getInternalName(),
          to.getClassName() + "Value",
          Type.getMethodDescriptor(to),
          false);
    } else if (from == Type.INT_TYPE && to == Type.LONG_TYPE) {
      code.visitInsn(Opcodes.I2L);
    } else {
      throw new IllegalStateException("no conversion from " + from + " to " + to);
    }
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
