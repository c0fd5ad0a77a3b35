package io.github.looplint.reader.source.parse;

import static io.github.looplint.model.Modifier.ABSTRACT;
import static io.github.looplint.model.Modifier.DEFAULT;
import static io.github.looplint.model.Modifier.FINAL;
import static io.github.looplint.model.Modifier.PRIVATE;
import static io.github.looplint.model.Modifier.PUBLIC;
import static io.github.looplint.model.Modifier.STATIC;
import static io.github.looplint.model.Modifier.SYNCHRONIZED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts.Kind;
import io.github.looplint.reader.source.syntax.FileSyntax;
import io.github.looplint.reader.source.syntax.FileSyntax.Import;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeclarationsTest {
  @Test
  void filesHavePackageImportsAndTypes() {
    FileSyntax file =
        file(
            """
            @A package a.b;
            import java.util.List;
            import static a.B.c;
            import static a.B.*;
            import java.io.*;
            import module java.base;
            class T {}
            interface I {}
            """);

    assertThat(file.packageName()).isEqualTo("a.b");
    assertThat(file.imports())
        .containsExactly(
            new Import("java.util.List", false, false),
            new Import("a.B.c", true, false),
            new Import("a.B", true, true),
            new Import("java.io", false, true));
    assertThat(file.types()).extracting(TypeDeclaration::name).containsExactly("T", "I");
    assertThat(file.types().get(1).position()).isEqualTo(new Position(8, 11));
    assertThat(file.lines()).isEqualTo(8);
  }

  @Test
  void filesWithoutTypesAreRead() {
    assertThat(file("").types()).isEmpty();
    assertThat(file("module a.b { requires transitive c; opens d to e; }").types()).isEmpty();
    assertThat(file("/** Docs. */ @A package a;").packageName()).isEqualTo("a");
  }

  @Test
  void supertypesAndTypeParameters() {
    TypeDeclaration type =
        Shown.type("abstract class T<A extends B & C<?>, D> extends E<A> implements f.F, G {}");

    assertThat(type.kind()).isEqualTo(Kind.CLASS);
    assertThat(type.modifiers()).containsExactly(ABSTRACT);
    assertThat(type.typeParameters()).extracting("name").containsExactly("A", "D");
    assertThat(type.typeParameters().get(0).bounds())
        .extracting(TypeName::name)
        .containsExactly("B", "C");
    assertThat(type.superclass().orElseThrow().arguments()).containsExactly(TypeName.of("A"));
    assertThat(type.interfaces()).containsExactly(TypeName.of("f.F"), TypeName.of("G"));

    TypeDeclaration extending = Shown.type("sealed interface I extends A, B permits C {}");
    assertThat(extending.superclass()).isEmpty();
    assertThat(extending.interfaces()).containsExactly(TypeName.of("A"), TypeName.of("B"));
  }

  @Test
  void interfaceMembersArePublic() {
    TypeDeclaration type =
        Shown.type(
            """
            interface I { int C = f(); void a(); default void b() {} static void c() {}
              private void d() {} class N {} enum E { X { int f; } } interface J {} }
            """);

    assertThat(type.modifiers()).containsExactlyInAnyOrder(ABSTRACT);
    assertThat(type.members())
        .extracting(DeclarationsTest::modifiers)
        .containsExactly(
            Set.of(PUBLIC, STATIC, FINAL),
            Set.of(PUBLIC, ABSTRACT),
            Set.of(PUBLIC, DEFAULT),
            Set.of(PUBLIC, STATIC),
            Set.of(PRIVATE),
            Set.of(PUBLIC, STATIC),
            Set.of(PUBLIC, STATIC),
            Set.of(PUBLIC, STATIC, ABSTRACT));
  }

  @Test
  void nestedTypesAreStaticWhereTheLanguageSaysSo() {
    TypeDeclaration type =
        Shown.type(
            """
            class T { class N {} enum E { X } record R() {} interface J {} @interface K {}
              synchronized strictfp void a() {} E() {} }
            """);

    assertThat(type.members())
        .extracting(DeclarationsTest::modifiers)
        .containsExactly(
            Set.of(),
            Set.of(STATIC, FINAL),
            Set.of(STATIC, FINAL),
            Set.of(STATIC, ABSTRACT),
            Set.of(STATIC, ABSTRACT),
            Set.of(SYNCHRONIZED),
            Set.of());
  }

  @Test
  void enumsHaveConstants() {
    TypeDeclaration type =
        Shown.type("enum E implements I { A(1), @D B { void f() {} }; E(int... a) {} int f; }");

    assertThat(type.kind()).isEqualTo(Kind.ENUM);
    assertThat(type.modifiers()).isEmpty();
    assertThat(type.constants()).extracting("name").containsExactly("A", "B");
    assertThat(type.constants().get(0).arguments()).hasSize(1);
    assertThat(type.constants().get(1).body().orElseThrow().kind()).isEqualTo(Kind.ANONYMOUS);
    Member.Method constructor = (Member.Method) type.members().get(0);
    assertThat(constructor.name()).isEqualTo("<init>");
    assertThat(constructor.modifiers()).containsExactly(PRIVATE);
    assertThat(constructor.returns()).isEmpty();
    assertThat(constructor.parameters().get(0).varargs()).isTrue();
    assertThat(constructor.parameters().get(0).type().dimensions()).isEqualTo(1);
  }

  @Test
  void recordsHaveComponents() {
    TypeDeclaration type =
        Shown.type("record R<A>(@B A a, int... b) implements I { R { f(); } R() { this(1); } }");

    assertThat(type.kind()).isEqualTo(Kind.RECORD);
    assertThat(type.modifiers()).containsExactly(FINAL);
    assertThat(type.components()).extracting("name").containsExactly("a", "b");
    assertThat(type.components().get(0).annotations()).hasSize(1);
    assertThat(type.members())
        .extracting(member -> ((Member.Method) member).compact())
        .containsExactly(true, false);
  }

  @Test
  void annotationTypesHaveMembersWithoutCode() {
    TypeDeclaration type =
        Shown.type("@interface A { String[] value() default {\"x\"}; int C = f(); }");

    assertThat(type.kind()).isEqualTo(Kind.ANNOTATION);
    Member.Method value = (Member.Method) type.members().get(0);
    assertThat(value.body()).isEmpty();
    assertThat(value.returns().orElseThrow().dimensions()).isEqualTo(1);
    assertThat(value.modifiers()).containsExactlyInAnyOrder(PUBLIC, ABSTRACT);
    assertThat(modifiers(type.members().get(1))).contains(STATIC);
  }

  @Test
  void annotationsKeepTheirArguments() {
    TypeDeclaration type = Shown.type("@A @b.B(1) @C(x = {D.class, @E(2)}, y = \"z\") class T {}");

    assertThat(Shown.of(type.annotations()))
        .isEqualTo(
            "[Annotation[type=A, arguments=[]], Annotation[type=b.B, arguments=[Argument[name=value,"
                + " value=1]]], Annotation[type=C, arguments=[Argument[name=x, value=NewArray["
                + "type=TypeName[name=var, arguments=[], dimensions=1, diamond=false, bound=-,"
                + " lower=false], elements=[ClassLiteral[type=D], Other[parts=[2]]]]],"
                + " Argument[name=y, value=z]]]]");
  }

  @Test
  void membersInTheOrderOfTheText() {
    TypeDeclaration type =
        Shown.type(
            """
            class T { int a, b[]; static { f(); } { g(); } native int c()[];
              <X> void d(T this, @A final Map.Entry<? super X, ?>... e) throws F {} class N {} ; }
            """);

    assertThat(type.members())
        .extracting(member -> member.getClass().getSimpleName())
        .containsExactly(
            "Field", "Field", "Initialiser", "Initialiser", "Method", "Method", "Nested");
    assertThat(((Member.Field) type.members().get(1)).type().dimensions()).isEqualTo(1);
    assertThat(((Member.Initialiser) type.members().get(2)).isStatic()).isTrue();
    Member.Method old = (Member.Method) type.members().get(4);
    assertThat(old.returns().orElseThrow().dimensions()).isEqualTo(1);
    assertThat(old.body()).isEmpty();
    Member.Method generic = (Member.Method) type.members().get(5);
    assertThat(generic.parameters()).hasSize(1);
    TypeName entry = generic.parameters().get(0).type();
    assertThat(entry.name()).isEqualTo("Map.Entry");
    assertThat(entry.dimensions()).isEqualTo(1);
    assertThat(entry.arguments().get(0).lower()).isTrue();
    assertThat(entry.arguments().get(0).bound()).contains(TypeName.of("X"));
    assertThat(entry.arguments().get(1)).isEqualTo(TypeName.of("?"));
  }

  @Test
  void annotatedTypesAreTheirTypes() {
    Member.Field field = (Member.Field) Shown.member("java.util.@A List<@B String @C []> f;");

    assertThat(field.type().name()).isEqualTo("java.util.List");
    assertThat(field.type().arguments().get(0).dimensions()).isEqualTo(1);
  }

  private static FileSyntax file(String text) {
    ParsedFile parsed = FileParser.parse("T.java", text);
    assertThat(parsed.problems()).isEmpty();
    return parsed.syntax().orElseThrow();
  }

  private static Set<Modifier> modifiers(Member member) {
    if (member instanceof Member.Method method) {
      return method.modifiers();
    }
    if (member instanceof Member.Field field) {
      return field.modifiers();
    }
    return ((Member.Nested) member).declaration().modifiers();
  }
}
