package io.github.looplint.reader.bytecode;

import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * What a {@code Signature} attribute says of a class or a method; a descriptor is one without
 * generics.
 */
final class GenericDeclaration extends SignatureVisitor {
  private static final int DEEPEST = 255;

  private final boolean ofInterface;
  private final List<String> names = new ArrayList<>();
  private final List<List<TypeRef>> bounds = new ArrayList<>();
  private final List<TypeRef> supertypes = new ArrayList<>();
  private final List<TypeRef> interfaces = new ArrayList<>();
  private final List<TypeRef> parameters = new ArrayList<>();
  private TypeRef returns = TypeRef.VOID;

  private GenericDeclaration(boolean ofInterface) {
    super(Opcodes.ASM9);
    this.ofInterface = ofInterface;
  }

  static GenericDeclaration ofClass(String signature, boolean isInterface) {
    GenericDeclaration declaration = new GenericDeclaration(isInterface);
    reader(signature).accept(declaration);
    return declaration;
  }

  static GenericDeclaration ofErased(@Nullable String superclass, String[] interfaceNames) {
    GenericDeclaration declaration = new GenericDeclaration(superclass == null);
    if (superclass != null) {
      declaration.supertypes.add(new TypeRef.ClassType(binaryName(superclass), List.of()));
    }
    for (String name : interfaceNames) {
      declaration.interfaces.add(new TypeRef.ClassType(binaryName(name), List.of()));
    }
    return declaration;
  }

  static GenericDeclaration ofMethod(String signature) {
    GenericDeclaration declaration = new GenericDeclaration(false);
    reader(signature).accept(declaration);
    return declaration;
  }

  static TypeRef fieldType(String signature) {
    List<TypeRef> type = new ArrayList<>();
    reader(signature).acceptType(new TypeCollector(type::add));
    return type.get(0);
  }

  /** Whoever nests types deeper than this is after the stack. */
  private static SignatureReader reader(String signature) {
    int depth = 0;
    int dimensions = 0;
    for (int i = 0; i < signature.length(); i++) {
      char c = signature.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      dimensions = c == '[' ? dimensions + 1 : 0;
      if (depth > DEEPEST || dimensions > DEEPEST) {
        throw new IllegalArgumentException("types nest too deep");
      }
    }
    return new SignatureReader(signature);
  }

  static String binaryName(String internalName) {
    return internalName.replace('/', '.');
  }

  List<TypeParameter> typeParameters() {
    List<TypeParameter> result = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<TypeRef> own = bounds.get(i);
      boolean unbounded = own.equals(List.of(TypeRef.OBJECT));
      result.add(new TypeParameter(names.get(i), unbounded ? List.of() : own));
    }
    return result;
  }

  /** None for interfaces, though their class files name {@code Object}. */
  Optional<TypeRef> superclass() {
    return ofInterface ? Optional.empty() : supertypes.stream().findFirst();
  }

  List<TypeRef> interfaces() {
    return interfaces;
  }

  List<TypeRef> parameters() {
    return parameters;
  }

  TypeRef returns() {
    return returns;
  }

  @Override
  public void visitFormalTypeParameter(String name) {
    names.add(name);
    bounds.add(new ArrayList<>());
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return bound();
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return bound();
  }

  private SignatureVisitor bound() {
    return new TypeCollector(bounds.get(bounds.size() - 1)::add);
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    return new TypeCollector(supertypes::add);
  }

  @Override
  public SignatureVisitor visitInterface() {
    return new TypeCollector(interfaces::add);
  }

  @Override
  public SignatureVisitor visitParameterType() {
    return new TypeCollector(parameters::add);
  }

  @Override
  public SignatureVisitor visitReturnType() {
    return new TypeCollector(type -> returns = type);
  }
}
