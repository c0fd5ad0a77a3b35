package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionsTest {
  /** Each line: the text, and its record. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f(1)                | Call[scope=-, typeArguments=[], name=f, arguments=[1]]
          a.b().c()           | Call[scope=[Call[scope=[a], typeArguments=[], name=b, arguments=[]]], typeArguments=[], name=c, arguments=[]]
          super.f()           | Call[scope=[Super[type=-]], typeArguments=[], name=f, arguments=[]]
          I.super.f()         | Call[scope=[Super[type=[I]]], typeArguments=[], name=f, arguments=[]]
          this.<A>f()         | Call[scope=[This[type=-]], typeArguments=[A], name=f, arguments=[]]
          T.this              | This[type=[T]]
          (((a)))             | a
          a.b.c               | FieldAccess[scope=FieldAccess[scope=a, name=b], name=c]
          a = b               | Assign[target=a, value=b, operator=]
          a >>>= b            | Assign[target=a, value=b, operator=>>>]
          a ? b : c           | Conditional[condition=a, whenTrue=b, whenFalse=c]
          a + b && c          | Binary[operator=&&, left=Binary[operator=+, left=a, right=b], right=c]
          -1                  | Unary[operator=-, operand=1]
          i++                 | Unary[operator=++, operand=i]
          --i                 | Unary[operator=--, operand=i]
          (A) b               | Cast[type=A, operand=b]
          (A & B) b           | Cast[type=A, operand=b]
          a[b]                | ArrayAccess[array=a, index=b]
          int.class           | ClassLiteral[type=int]
          a.B.class           | ClassLiteral[type=a.B]
          x -> y              | Lambda[parameters=[LambdaParameter[name=x, type=-]], body=Expressed[expression=y]]
          () -> {}            | Lambda[parameters=[], body=Block[statements=[]]]
          (var x, int y) -> x | error
          (A x, final B y) -> x | Lambda[parameters=[LambdaParameter[name=x, type=[A]], LambdaParameter[name=y, type=[B]]], body=Expressed[expression=x]]
          (var x) -> x        | Lambda[parameters=[LambdaParameter[name=x, type=-]], body=Expressed[expression=x]]
          A::b                | MethodReference[scope=[A], type=-, name=b]
          a.b.C::d            | MethodReference[scope=[FieldAccess[scope=FieldAccess[scope=a, name=b], name=C]], type=-, name=d]
          A<B>::new           | MethodReference[scope=-, type=[TypeName[name=A, arguments=[B], dimensions=0, diamond=false, bound=-, lower=false]], name=new]
          int[]::new          | MethodReference[scope=-, type=[TypeName[name=int, arguments=[], dimensions=1, diamond=false, bound=-, lower=false]], name=new]
          this::f             | MethodReference[scope=[This[type=-]], type=-, name=f]
          super::f            | MethodReference[scope=[Super[type=-]], type=-, name=f]
          a.b()::c            | MethodReference[scope=[Call[scope=[a], typeArguments=[], name=b, arguments=[]]], type=-, name=c]
          new A(1)            | New[type=A, arguments=[1], body=-, outer=-]
          new a.b.C()         | New[type=a.b.C, arguments=[], body=-, outer=-]
          o.new A()           | New[type=A, arguments=[], body=-, outer=[o]]
          new A<>()           | New[type=TypeName[name=A, arguments=[], dimensions=0, diamond=true, bound=-, lower=false], arguments=[], body=-, outer=-]
          a instanceof B      | InstanceOf[operand=a, pattern=Pattern[type=[B], name=-, parts=[]]]
          a instanceof B b    | InstanceOf[operand=a, pattern=Pattern[type=[B], name=[b], parts=[]]]
          a instanceof final B b | InstanceOf[operand=a, pattern=Pattern[type=[B], name=[b], parts=[]]]
          a instanceof B(var x, C(_), D _) | InstanceOf[operand=a, pattern=Pattern[type=[B], name=-, parts=[Pattern[type=-, name=[x], parts=[]], Pattern[type=[C], name=-, parts=[Pattern[type=-, name=-, parts=[]]]], Pattern[type=[D], name=-, parts=[]]]]]
          switch (a) { case 1, 2 -> b; default -> { yield c; } } | SwitchValue[cases=Switch[selector=a, cases=[Case[labels=[1, 2], patterns=[], guard=-, arrow=true, body=[Expressed[expression=b]]], Case[labels=[], patterns=[], guard=-, arrow=true, body=[Block[statements=[Yield[value=c]]]]]]]]
          """)
  void areReadAsRecords(String text, String shown) {
    if (shown.equals("error")) {
      // The validators that would refuse it are switched off: it is read as it stands.
      assertThat(Shown.of(Shown.expression(text))).contains("name=x, type=-", "name=y, type=[int]");
    } else {
      assertThat(Shown.of(Shown.expression(text))).isEqualTo(shown);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2147483648",
        "0x8000_0000",
        "020000000000",
        "0b1" + "0000000" + "000000000000000000000000"
      })
  void wholeNumbersWrapAround(String text) {
    assertThat(literal(text)).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void literalsHaveTheirValues() {
    assertThat(literal("1_000")).isEqualTo(1000);
    assertThat(literal("0")).isEqualTo(0);
    assertThat(literal("0x1F")).isEqualTo(31);
    assertThat(literal("0xFFFF_FFFFL")).isEqualTo(0xFFFF_FFFFL);
    assertThat(literal("9223372036854775808L")).isEqualTo(Long.MIN_VALUE);
    assertThat(literal("1.5")).isEqualTo(1.5);
    assertThat(literal("1_0e-2d")).isEqualTo(0.1);
    assertThat(literal("1f")).isEqualTo(1f);
    assertThat(literal("0x1.8p1")).isEqualTo(3.0);
    assertThat(literal("0x1.8p1F")).isEqualTo(3f);
    assertThat(literal("'\\''")).isEqualTo('\'');
    assertThat(literal("'\\177'")).isEqualTo('\177');
    assertThat(literal("true")).isEqualTo(true);
    assertThat(literal("\"a\\tb\\\"\\u0041\\\\u0042\"")).isEqualTo("a\tb\"A\\u0042");
    assertThat(((Expression.Literal) Shown.expression("null")).value()).isEmpty();
  }

  @Test
  void textBlocksLoseTheirIndent() {
    String block = "\"\"\"\r\n      one \\\r\n      two\\n\r\n        \"three\" \r\n      \"\"\"";

    assertThat(literal(block)).isEqualTo("one two\n\n  \"three\"\n");
  }

  @Test
  void impossibleLiteralsAreKeptWithoutValue() {
    assertThat(Shown.expression("99999999999")).isInstanceOf(Expression.Other.class);
    assertThat(Shown.expression("09")).isInstanceOf(Expression.Other.class);
    assertThat(Shown.expression("1".repeat(100_000))).isInstanceOf(Expression.Other.class);
  }

  @Test
  void arraysKnowTheirType() {
    Expression.NewArray sized = (Expression.NewArray) Shown.expression("new int[n][2][]");
    assertThat(sized.type().dimensions()).isEqualTo(3);
    assertThat(sized.elements()).hasSize(2);

    Member.Field field = (Member.Field) Shown.member("int[] a[] = {{1, f()}, {}};");
    assertThat(field.type().dimensions()).isEqualTo(2);
    Expression.NewArray initial = (Expression.NewArray) field.value().orElseThrow();
    assertThat(initial.type()).isEqualTo(field.type());
    Expression.NewArray row = (Expression.NewArray) initial.elements().get(0);
    assertThat(row.type().dimensions()).isEqualTo(1);
    assertThat(row.elements()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aa.bb().cc(1)       | 9
          new a.Bb<C>(1)      | 7
          aa.new Bb()         | 8
          aa.bb()::<C>dd      | 13
          aa::new             | 5
          (x, y) -> 1         | 1
          ( (a + b) )         | 4
          aa.bb               | 1
          -1                  | 1
          a /* c */ . b ()    | 13
          """)
  void standAtTheirDistinguishingToken(String text, int column) {
    int before = "class T { Object o = ".length();

    assertThat(Shown.expression(text).position()).isEqualTo(new Position(1, before + column));
  }

  @Test
  void anonymousClassesStandAtTheirType() {
    Expression.New made = (Expression.New) Shown.expression("new A() { int f; }");

    assertThat(made.body().orElseThrow().position()).isEqualTo(made.position());
    assertThat(made.body().orElseThrow().members()).hasSize(1);
    assertThat(Shown.expression("new A() {}"))
        .isInstanceOfSatisfying(
            Expression.New.class, empty -> assertThat(empty.body()).isPresent());
  }

  private static Object literal(String text) {
    return ((Expression.Literal) Shown.expression(text)).value().orElse(Optional.empty());
  }
}
