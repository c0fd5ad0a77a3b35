package io.github.looplint.reader.types;

import static io.github.looplint.reader.types.SignatureFixtures.generic;
import static io.github.looplint.reader.types.SignatureFixtures.method;
import static io.github.looplint.reader.types.SignatureFixtures.ref;
import static io.github.looplint.reader.types.SignatureFixtures.type;
import static io.github.looplint.reader.types.SignatureFixtures.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GenerationsTest {
  @Test
  void methodsOfBothAreThereAndTheNewerWins() {
    ClassSignature older =
        type("a.B", method("open", TypeRef.VOID, TypeRef.STRING), method("gone", TypeRef.VOID));
    ClassSignature newer =
        type(
            "a.B",
            method("open", ref("a.Future"), TypeRef.STRING),
            method("open", ref("a.Future")));
    assertThat(Generations.union(older, newer).methods())
        .containsExactly(
            method("open", ref("a.Future"), TypeRef.STRING),
            method("open", ref("a.Future")),
            method("gone", TypeRef.VOID));
  }

  @Test
  void aMethodThatIsFluentNoMoreStillIs() {
    ClassSignature older =
        type("a.B", method("write", ref("a.B"), TypeRef.STRING), method("send", ref("a.Future")));
    ClassSignature newer =
        type("a.B", method("write", TypeRef.VOID, TypeRef.STRING), method("send", TypeRef.VOID));
    assertThat(Generations.union(older, newer).methods())
        .containsExactly(method("write", ref("a.B"), TypeRef.STRING), method("send", TypeRef.VOID));
  }

  @Test
  void theErasureOfAVariableIsItsBound() {
    List<TypeParameter> bounded = List.of(new TypeParameter("T", List.of(ref("java.lang.Number"))));
    ClassSignature older = generic("a.B", bounded, method("put", TypeRef.VOID, variable("T")));
    ClassSignature newer = type("a.B", method("put", TypeRef.STRING, ref("java.lang.Number")));
    assertThat(Generations.union(older, newer).methods())
        .containsExactly(method("put", TypeRef.STRING, ref("java.lang.Number")));
  }

  @Test
  void aRenamedTypeParameterHasItsNewNameInOldMethodsToo() {
    ClassSignature older =
        generic(
            "a.B",
            List.of(new TypeParameter("V", List.of())),
            method("gone", ref("a.Future", variable("V")), new TypeRef.ArrayType(variable("V"))));
    ClassSignature newer = generic("a.B", List.of(new TypeParameter("T", List.of())));
    assertThat(Generations.union(older, newer).methods())
        .containsExactly(
            method("gone", ref("a.Future", variable("T")), new TypeRef.ArrayType(variable("T"))));
  }

  @Test
  void supertypesAndFields() {
    ClassSignature older =
        with(ref("a.Old"), List.of(ref("a.I"), ref("a.J", TypeRef.OBJECT)), "count", "gone");
    ClassSignature newer =
        with(ref("a.New"), List.of(ref("a.J", TypeRef.STRING)), "count", "added");
    ClassSignature union = Generations.union(older, newer);
    assertThat(union.superclass()).contains(ref("a.New"));
    assertThat(union.interfaces()).containsExactly(ref("a.J", TypeRef.STRING), ref("a.I"));
    assertThat(union.fields())
        .extracting(FieldSignature::name)
        .containsExactly("count", "added", "gone");
  }

  private static ClassSignature with(
      TypeRef superclass, List<TypeRef> interfaces, String... fields) {
    ClassSignature bare = type("a.B");
    return new ClassSignature(
        bare.name(),
        bare.kind(),
        bare.modifiers(),
        List.of(),
        Optional.of(superclass),
        interfaces,
        List.of(),
        List.of(fields).stream().map(f -> new FieldSignature(f, Set.of(), TypeRef.STRING)).toList(),
        List.of());
  }
}
