package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementsTest {
  /** Each line: the text, and its records. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ;                          | []
          {;}                        | [Block[statements=[]]]
          f();                       | [Expressed[expression=Call[scope=-, typeArguments=[], name=f, arguments=[]]]]
          int a, b[] = {1};          | [Local[type=int, name=a, value=-], Local[type=TypeName[name=int, arguments=[], dimensions=1, diamond=false, bound=-, lower=false], name=b, value=[NewArray[type=TypeName[name=int, arguments=[], dimensions=1, diamond=false, bound=-, lower=false], elements=[1]]]]]
          final var a = b;           | [Local[type=var, name=a, value=[b]]]
          if (a) ; else b++;         | [If[condition=a, then=Block[statements=[]], otherwise=[Expressed[expression=Unary[operator=++, operand=b]]]]]
          while (a) b();             | [Loop[first=[], condition=[a], updates=[], body=Expressed[expression=Call[scope=-, typeArguments=[], name=b, arguments=[]]], testsFirst=true]]
          do {} while (a);           | [Loop[first=[], condition=[a], updates=[], body=Block[statements=[]], testsFirst=false]]
          for (;;) {}                | [Loop[first=[], condition=-, updates=[], body=Block[statements=[]], testsFirst=true]]
          for (int i = 0, j; i < n; i++, j--) {} | [Loop[first=[Local[type=int, name=i, value=[0]], Local[type=int, name=j, value=-]], condition=[Binary[operator=<, left=i, right=n]], updates=[Unary[operator=++, operand=i], Unary[operator=--, operand=j]], body=Block[statements=[]], testsFirst=true]]
          for (i = 0; ; ) {}         | [Loop[first=[Expressed[expression=Assign[target=i, value=0, operator=]]], condition=-, updates=[], body=Block[statements=[]], testsFirst=true]]
          for (final A a : b) {}     | [ForEach[type=A, name=a, source=b, body=Block[statements=[]]]]
          return;                    | [Return[value=-]]
          return a;                  | [Return[value=[a]]]
          throw a;                   | [Throw[value=a]]
          l: while (a) { break l; }  | [Loop[first=[], condition=[a], updates=[], body=Block[statements=[Jump[]]], testsFirst=true]]
          l: { continue; }           | [Block[statements=[Jump[]]]]
          synchronized (a) {}        | [Synchronized[lock=a, body=Block[statements=[]]]]
          assert a : b;              | [Assert[condition=a, message=[b]]]
          try (A a = b; c; d.e) {} finally {} | [Try[resources=[Local[type=A, name=a, value=[b]], Expressed[expression=c], Expressed[expression=FieldAccess[scope=d, name=e]]], body=Block[statements=[]], catches=[], last=[Block[statements=[]]]]]
          try {} catch (final A / B e) {} | [Try[resources=[], body=Block[statements=[]], catches=[Catch[types=[A, B], name=e, body=Block[statements=[]]]], last=-]]
          switch (a) { case 1: case 2: f(); break; default: } | [Switch[selector=a, cases=[Case[labels=[1], patterns=[], guard=-, arrow=false, body=[]], Case[labels=[2], patterns=[], guard=-, arrow=false, body=[Expressed[expression=Call[scope=-, typeArguments=[], name=f, arguments=[]]], Jump[]]], Case[labels=[], patterns=[], guard=-, arrow=false, body=[]]]]]
          switch (a) { case A b when c -> d(); case null, default -> throw e; } | [Switch[selector=a, cases=[Case[labels=[], patterns=[Pattern[type=[A], name=[b], parts=[]]], guard=[c], arrow=true, body=[Expressed[expression=Call[scope=-, typeArguments=[], name=d, arguments=[]]]]], Case[labels=[], patterns=[], guard=-, arrow=true, body=[Throw[value=e]]]]]]
          switch (a) { case null -> {} case A(var b), C _ -> {} } | [Switch[selector=a, cases=[Case[labels=[Literal[value=-]], patterns=[], guard=-, arrow=true, body=[Block[statements=[]]]], Case[labels=[], patterns=[Pattern[type=[A], name=-, parts=[Pattern[type=-, name=[b], parts=[]]]], Pattern[type=[C], name=-, parts=[]]], guard=-, arrow=true, body=[Block[statements=[]]]]]]]
          """)
  void areReadAsRecords(String text, String shown) {
    assertThat(Shown.statements(text.replace(" / ", " | "))).isEqualTo(shown);
  }

  @Test
  void localTypesAreStatements() {
    String text =
        "class A {} record B(int a) {} interface C {} abstract class D {} sealed interface E {}";

    assertThat(Shown.statements(text).split("LocalType")).hasSize(6);
  }

  @Test
  void constructorCallsAreCallsWithoutScope() {
    List<Statement> body = constructor("T(int a) { f(a); <A>super(b); }");
    assertThat(call(body.get(1)).name()).isEqualTo("super");
    assertThat(call(body.get(1)).scope()).isEmpty();
    assertThat(call(body.get(1)).position()).isEqualTo(new Position(1, 31));

    assertThat(call(constructor("T() { this(1); }").get(0)).name()).isEqualTo("this");
  }

  @Test
  void theInstanceBeforeAConstructorCallIsNotLost() {
    List<Statement> body = constructor("T() { outer(this).super(1); }");

    assertThat(call(body.get(0)).name()).isEqualTo("outer");
    assertThat(call(body.get(1)).name()).isEqualTo("super");
    assertThat(call(body.get(1)).position()).isEqualTo(new Position(1, 29));
  }

  private static Expression.Call call(Statement statement) {
    return (Expression.Call) ((Statement.Expressed) statement).expression();
  }

  private static List<Statement> constructor(String text) {
    return ((Member.Method) Shown.member(text)).body().orElseThrow().statements();
  }
}
