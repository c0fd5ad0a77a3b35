package io.github.looplint.reader.bytecode;

import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * Reads one type of a signature and hands it on when it is complete.
 *
 * <p>Of {@code Outer<K>.Inner<V>} the arguments of {@code Inner} are kept: nothing that is analysed
 * needs the outer ones.
 */
final class TypeCollector extends SignatureVisitor {
  private final Consumer<TypeRef> whenComplete;
  private String name = "";
  private List<TypeRef> arguments = new ArrayList<>();

  TypeCollector(Consumer<TypeRef> whenComplete) {
    super(Opcodes.ASM9);
    this.whenComplete = whenComplete;
  }

  @Override
  public void visitBaseType(char descriptor) {
    String primitive = Type.getType(String.valueOf(descriptor)).getClassName();
    whenComplete.accept(primitive.equals("void") ? TypeRef.VOID : new TypeRef.Primitive(primitive));
  }

  @Override
  public void visitTypeVariable(String variable) {
    whenComplete.accept(new TypeRef.Variable(variable));
  }

  @Override
  public SignatureVisitor visitArrayType() {
    return nested(TypeRef.ArrayType::new, whenComplete);
  }

  @Override
  public void visitClassType(String internalName) {
    name = GenericDeclaration.binaryName(internalName);
  }

  @Override
  public void visitInnerClassType(String innerName) {
    name = name + "$" + innerName;
    arguments = new ArrayList<>();
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(new TypeRef.Wildcard(false, Optional.empty()));
  }

  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    List<TypeRef> target = arguments;
    return switch (wildcard) {
      case EXTENDS -> nested(bound -> new TypeRef.Wildcard(false, Optional.of(bound)), target::add);
      case SUPER -> nested(bound -> new TypeRef.Wildcard(true, Optional.of(bound)), target::add);
      default -> new TypeCollector(target::add);
    };
  }

  @Override
  public void visitEnd() {
    whenComplete.accept(new TypeRef.ClassType(name, arguments));
  }

  private static SignatureVisitor nested(UnaryOperator<TypeRef> wrap, Consumer<TypeRef> target) {
    return new TypeCollector(type -> target.accept(wrap.apply(type)));
  }
}
