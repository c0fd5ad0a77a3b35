package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.CallId;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.Resolution;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.resolve.Members.Candidate;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls: who is called, with what, and what comes of it. */
final class Calls {
  private final Resolver resolver;
  private final Scopes scopes;
  private final Arguments arguments;

  Calls(Resolver resolver) {
    this.resolver = resolver;
    this.scopes = new Scopes(resolver);
    this.arguments = new Arguments(resolver);
  }

  /**
   * What a call is made on.
   *
   * @param value the receiver; unknown for static calls
   * @param type where the method is looked for
   * @param kind how its body is found, when the method itself does not say
   */
  record Receiver(Value value, TypeRef type, CallKind kind) {}

  /** Walks a method call or an explicit constructor call. */
  Typed call(Expression.Call call, TypeRef wanted, ResultUse use, Frame frame) {
    if (call.scope().isEmpty() && (call.name().equals("this") || call.name().equals("super"))) {
      return constructorCall(call, frame);
    }
    Receiver receiver = scopes.receiver(call, frame);
    List<Candidate> candidates =
        resolver.members.methods(receiver.type(), call.name(), call.arguments().size());
    List<TypeRef> types =
        call.typeArguments().stream().map(t -> resolver.types.inBody(t, frame)).toList();
    Arguments.Passed passed =
        arguments.pass(candidates, call.arguments(), new Arguments.Place(types, wanted), frame);
    Typed result = site(receiver, call.name(), call.position(), passed, use, frame);
    Locking.note(receiver, call.name(), resolver.generics, frame);
    boolean copies = receiver.type() instanceof TypeRef.ArrayType && call.name().equals("clone");
    return copies ? new Typed(result.value(), receiver.type()) : result;
  }

  private Typed constructorCall(Expression.Call call, Frame frame) {
    TypeRef self = frame.self().type();
    TypeRef type =
        call.name().equals("this")
            ? self
            : resolver
                .world
                .find(self.erased())
                .flatMap(s -> s.superclass())
                .orElse(TypeRef.OBJECT);
    List<Candidate> candidates =
        resolver.members.constructors(type, false, call.arguments().size());
    Arguments.Passed passed =
        arguments.pass(candidates, call.arguments(), Arguments.Place.NONE, frame);
    Receiver receiver = new Receiver(frame.self().value(), type, CallKind.SPECIAL);
    return site(
        receiver, MethodRef.CONSTRUCTOR, call.position(), passed, ResultUse.DISCARDED, frame);
  }

  /** Walks {@code new}. */
  Typed create(Expression.New creation, TypeRef wanted, ResultUse use, Frame frame) {
    Optional<Typed> outer = creation.outer().map(o -> resolver.expressions.scope(o, frame));
    TypeRef written =
        outer
            .flatMap(o -> scopes.member(o.type(), creation.type().name()))
            .orElseGet(() -> resolver.types.inBody(creation.type(), frame));
    boolean open = creation.type().diamond();
    List<Candidate> candidates =
        resolver.members.constructors(written, open, creation.arguments().size());
    Arguments.Place place = new Arguments.Place(List.of(), open ? wanted : TypeRef.UNKNOWN);
    Arguments.Passed passed = arguments.pass(candidates, creation.arguments(), place, frame);
    TypeRef type = open && passed.target().isPresent() ? passed.type() : written;
    if (creation.body().isPresent()) {
      DeclaredType anonymous =
          resolver.types.anonymous(creation.body().get(), creation.type(), type, frame);
      type = new TypeRef.ClassType(anonymous.name(), List.of());
      passed = passed.undeclared();
    }
    Receiver receiver = new Receiver(Value.UNKNOWN, type, CallKind.CONSTRUCT);
    return site(receiver, MethodRef.CONSTRUCTOR, creation.position(), passed, use, frame);
  }

  /**
   * What a method reference does.
   *
   * @param takes the types of what it takes, as it says them itself
   */
  record Referenced(Typed result, List<TypeRef> takes) {}

  /** The call that a method reference makes, inside its own unit. */
  Referenced referenced(
      Expression.MethodReference reference,
      Optional<TypeRef> type,
      Optional<Typed> bound,
      Optional<List<Typed>> given,
      ResultUse use,
      Frame frame) {
    References references = new References(resolver);
    References.Meant meant = references.find(reference, type, bound, given, frame.returns, frame);
    Typed result =
        site(meant.receiver(), meant.name(), reference.position(), meant.passed(), use, frame);
    return new Referenced(result, meant.takes(resolver.generics));
  }

  /** A call that the language makes without being written, of a constructor or initialiser. */
  void implied(MethodRef target, Position position, Frame frame) {
    TypeRef owner = new TypeRef.ClassType(target.owner(), List.of());
    frame.unit.add(
        new CallSite(
            new CallId(frame.unit.id(), frame.unit.nextCall()),
            target,
            owner.erased(),
            Resolution.METHOD,
            CallKind.SPECIAL,
            frame.at(position),
            frame.self().value(),
            List.of(),
            "void",
            ResultUse.DISCARDED,
            frame.outcomes(),
            frame.loop(),
            frame.locks()));
  }

  /** The call of {@code close()} at the end of a try with resources. */
  void close(Typed resource, Position position, Frame frame) {
    List<Candidate> candidates = resolver.members.methods(resource.type(), "close", 0);
    Arguments.Passed passed = arguments.pass(candidates, List.of(), Arguments.Place.NONE, frame);
    Receiver receiver = new Receiver(resource.value(), resource.type(), CallKind.VIRTUAL);
    site(receiver, "close", position, passed, ResultUse.DISCARDED, frame);
  }

  private Typed site(
      Receiver receiver,
      String name,
      Position position,
      Arguments.Passed passed,
      ResultUse use,
      Frame frame) {
    boolean constructs = name.equals(MethodRef.CONSTRUCTOR);
    TypeRef type = constructs ? receiver.type() : passed.type();
    boolean known = !(receiver.type() instanceof TypeRef.Unknown);
    MethodRef target =
        passed
            .target()
            .orElseGet(
                () -> MethodRef.ofArity(receiver.type().erased(), name, passed.values().size()));
    CallKind kind =
        receiver.kind() != CallKind.VIRTUAL
            ? receiver.kind()
            : passed.has(Modifier.STATIC)
                ? CallKind.STATIC
                : passed.has(Modifier.PRIVATE) ? CallKind.SPECIAL : CallKind.VIRTUAL;
    CallSite call =
        new CallSite(
            new CallId(frame.unit.id(), frame.unit.nextCall()),
            target,
            receiver.type().erased(),
            passed.target().isPresent()
                ? Resolution.METHOD
                : known ? Resolution.RECEIVER : Resolution.UNKNOWN,
            kind,
            frame.at(position),
            kind == CallKind.STATIC ? Value.UNKNOWN : receiver.value(),
            passed.values(),
            constructs && kind == CallKind.SPECIAL ? "void" : given(passed, type, use),
            use,
            frame.outcomes(),
            frame.loop(),
            frame.locks());
    frame.unit.add(call);
    if (kind == CallKind.STATIC && receiver.value() instanceof Value.Result unused) {
      // "chain.of(x)" of a static method: what stands before the dot is made and thrown away.
      frame.unit.discard(unused.call());
    }
    return new Typed(call.result(), type);
  }

  private static String given(Arguments.Passed passed, TypeRef type, ResultUse use) {
    boolean untaken = use == ResultUse.DISCARDED || use == ResultUse.VOID_FUNCTION;
    return untaken && !(type instanceof TypeRef.Unknown) ? passed.untaken() : type.erased();
  }

  static List<Value> values(List<Typed> typed) {
    List<Value> values = new ArrayList<>();
    typed.forEach(t -> values.add(t.value()));
    return values;
  }
}
