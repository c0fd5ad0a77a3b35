package io.github.looplint.reader.source.expand;

import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Parameter;
import io.github.looplint.reader.source.syntax.TypeDeclaration.TypeParameter;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes syntax that nobody wrote; all of it stands where what it is made for stands. */
final class Code {
  private final Position at;

  Code(Position at) {
    this.at = at;
  }

  /** A type with its own parameters as arguments: {@code Box<T>} inside {@code Box<T>}. */
  static TypeName self(TypeDeclaration type) {
    return type(type.name(), variables(type.typeParameters()));
  }

  static TypeName type(String name, List<TypeName> arguments) {
    return new TypeName(name, arguments, 0, false, Optional.empty(), false);
  }

  static List<TypeName> variables(List<TypeParameter> parameters) {
    return parameters.stream().map(p -> TypeName.of(p.name())).toList();
  }

  static String capitalised(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** A method without parameters that gives a new object of a type. */
  Member.Method maker(
      String name, Set<Modifier> modifiers, List<TypeParameter> typeParameters, TypeName made) {
    return method(name, modifiers, typeParameters, List.of(), made, give(create(made, List.of())));
  }

  Member.Method method(
      String name,
      Set<Modifier> modifiers,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      TypeName returns,
      Statement... body) {
    return new Member.Method(
        at,
        name,
        modifiers,
        List.of(),
        typeParameters,
        parameters,
        Optional.of(returns),
        Optional.of(new Statement.Block(List.of(body))),
        false);
  }

  Member.Method constructor(
      Set<Modifier> modifiers, List<Parameter> parameters, List<Statement> body) {
    return new Member.Method(
        at,
        MethodRef.CONSTRUCTOR,
        modifiers,
        List.of(),
        List.of(),
        parameters,
        Optional.empty(),
        Optional.of(new Statement.Block(body)),
        false);
  }

  Member.Field field(String name, TypeName type, Set<Modifier> modifiers) {
    return new Member.Field(at, name, type, modifiers, List.of(), Optional.empty());
  }

  /** {@code this.name}, or {@code name} of a static field. */
  Expression read(Slot slot) {
    return slot.isStatic() ? name(slot.name()) : of(self(), slot);
  }

  Expression of(Expression object, Slot slot) {
    return new Expression.FieldAccess(at, object, slot.name());
  }

  /** {@code this.name = value;}. */
  Statement assign(Slot slot, Expression value) {
    return run(new Expression.Assign(at, read(slot), value, ""));
  }

  Statement run(Expression expression) {
    return new Statement.Expressed(expression);
  }

  Statement give(Expression value) {
    return new Statement.Return(at, Optional.of(value));
  }

  Expression self() {
    return new Expression.This(at, Optional.empty());
  }

  Expression name(String name) {
    return new Expression.Name(at, name);
  }

  Expression cast(TypeName type, Expression operand) {
    return new Expression.Cast(at, type, operand);
  }

  Expression create(TypeName type, List<Expression> arguments) {
    return new Expression.New(at, type, arguments, Optional.empty(), Optional.empty());
  }

  /** A method of this object or of one around it, or {@code super(…)}. */
  Expression call(String name, List<Expression> arguments) {
    return new Expression.Call(at, Optional.empty(), List.of(), name, arguments);
  }
}
