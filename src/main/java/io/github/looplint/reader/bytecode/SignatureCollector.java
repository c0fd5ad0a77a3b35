package io.github.looplint.reader.bytecode;

import static org.objectweb.asm.Opcodes.ACC_ANNOTATION;
import static org.objectweb.asm.Opcodes.ACC_BRIDGE;
import static org.objectweb.asm.Opcodes.ACC_ENUM;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_MODULE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_RECORD;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACC_VARARGS;

import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Collects a {@link ClassSignature} while ASM walks over a class file. */
final class SignatureCollector extends ClassVisitor {
  private static final Set<String> ANNOTATIONS_THAT_MATTER =
      Set.of(
          "FunctionalInterface",
          "CheckReturnValue",
          "CanIgnoreReturnValue",
          "Blocking",
          "NonBlocking");

  private final boolean packagePrivateToo;
  private String internalName = "";
  private int access;
  private boolean inner;
  private @Nullable GenericDeclaration declaration;
  private final List<MethodSignature> methods = new ArrayList<>();
  private final List<FieldSignature> fields = new ArrayList<>();
  private final List<String> annotations = new ArrayList<>();

  /**
   * Collects for one class file.
   *
   * @param packagePrivateToo whether members are collected that only its own package may use
   */
  SignatureCollector(boolean packagePrivateToo) {
    super(Opcodes.ASM9);
    this.packagePrivateToo = packagePrivateToo;
  }

  /** What was collected; empty when it was no type that a source can name. */
  Optional<ClassSignature> signature() {
    if (declaration == null || (access & (ACC_MODULE | ACC_SYNTHETIC)) != 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ClassSignature(
            GenericDeclaration.binaryName(internalName),
            kind(),
            Modifiers.ofClass(access),
            declaration.typeParameters(),
            declaration.superclass(),
            declaration.interfaces(),
            methods,
            fields,
            annotations));
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String[] interfaces) {
    this.internalName = name;
    this.access = access;
    boolean isInterface = (access & ACC_INTERFACE) != 0;
    declaration =
        signature == null
            ? GenericDeclaration.ofErased(isInterface ? null : superName, interfaces)
            : GenericDeclaration.ofClass(signature, isInterface);
  }

  /**
   * A nested class's own entry tells its true modifiers: the class file has no place for {@code
   * protected, static}.
   */
  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int innerAccess) {
    if (name.equals(internalName)) {
      access = innerAccess | (access & (ACC_MODULE | ACC_RECORD));
      inner = outerName != null && (innerAccess & (ACC_STATIC | ACC_INTERFACE)) == 0;
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    addIfItMatters(descriptor, annotations);
    return null;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if (isDeclaredToOthers(access)) {
      TypeRef type = GenericDeclaration.fieldType(signature == null ? descriptor : signature);
      fields.add(new FieldSignature(name, Modifiers.ofField(access), type));
    }
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access, String name, String descriptor, @Nullable String signature, String[] exceptions) {
    // On a field, the bit of a bridge says volatile.
    boolean bridge = (access & ACC_BRIDGE) != 0;
    if (bridge || !isDeclaredToOthers(access) || name.equals(MethodRef.STATIC_INITIALISER)) {
      return null;
    }
    return new MethodVisitor(Opcodes.ASM9) {
      private final List<String> methodAnnotations = new ArrayList<>();

      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        addIfItMatters(annotation, methodAnnotations);
        return null;
      }

      @Override
      public void visitEnd() {
        methods.add(method(access, name, descriptor, signature, methodAnnotations));
      }
    };
  }

  private MethodSignature method(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      List<String> methodAnnotations) {
    GenericDeclaration generic =
        GenericDeclaration.ofMethod(signature == null ? descriptor : signature);
    // A Signature attribute never mentions the outer instance, a descriptor always does.
    boolean outerInstance = inner && name.equals(MethodRef.CONSTRUCTOR) && signature == null;
    List<TypeRef> parameters = generic.parameters();
    return new MethodSignature(
        name,
        Modifiers.ofMethod(access, (this.access & ACC_INTERFACE) != 0),
        generic.typeParameters(),
        outerInstance ? parameters.subList(1, parameters.size()) : parameters,
        (access & ACC_VARARGS) != 0,
        generic.returns(),
        methodAnnotations);
  }

  private TypeFacts.Kind kind() {
    if ((access & ACC_ANNOTATION) != 0) {
      return TypeFacts.Kind.ANNOTATION;
    }
    if ((access & ACC_INTERFACE) != 0) {
      return TypeFacts.Kind.INTERFACE;
    }
    if ((access & ACC_ENUM) != 0) {
      return TypeFacts.Kind.ENUM;
    }
    return (access & ACC_RECORD) != 0 ? TypeFacts.Kind.RECORD : TypeFacts.Kind.CLASS;
  }

  private boolean isDeclaredToOthers(int access) {
    boolean visible =
        packagePrivateToo
            ? (access & ACC_PRIVATE) == 0
            : (access & (ACC_PUBLIC | ACC_PROTECTED)) != 0;
    return visible && (access & ACC_SYNTHETIC) == 0;
  }

  private static void addIfItMatters(String descriptor, List<String> annotations) {
    // Always "Lname;", unless the class file is broken; then the name matters to nobody.
    String name = GenericDeclaration.binaryName(descriptor).replaceFirst("^L(.*);$", "$1");
    if (ANNOTATIONS_THAT_MATTER.contains(MethodRef.simpleName(name))) {
      annotations.add(name);
    }
  }
}
