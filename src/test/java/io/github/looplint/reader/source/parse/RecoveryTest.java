package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.ReadProblem.Kind;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A syntax error costs the code around it, and no more. */
final class RecoveryTest {
  /**
   * Each line: what stands between two methods, where the error is told, and the members that are
   * left.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void x() { int = 1; }            | 2:12: syntax error at 'int' | a x b
          void x() { f() g(); }            | 2:16: syntax error at 'g' | a x b
          void x() { return 1 }            | 2:21: syntax error at '}' | a x b
          void x() { f(; }                 | 2:14: syntax error at ';' | a x b
          void x( { }                      | 2:9: syntax error at '{'  | a b
          void x() { enum E { A, B } f(); } | 2:19: syntax error at '{' | a x b
          void x() { f(y -> { z( }); }     | 2:24: syntax error at '}' | a x b
          void 1x() { }                    | 2:6: syntax error at '1'  | a b
          int x = # ;                      | 2:9: syntax error at text | a b
          int x = 'ab';                    | 2:11: syntax error at text | a b
          """)
  void losesTheCodeAroundTheError(String broken, String message, String members) {
    ParsedFile parsed =
        FileParser.parse("T.java", "class T { void a() {}\n" + broken + "\nvoid b() {} \n}\n");

    assertThat(parsed.problems()).hasSize(1);
    ReadProblem problem = parsed.problems().get(0);
    assertThat(problem.kind()).isEqualTo(Kind.SYNTAX_ERROR);
    assertThat(problem.message()).startsWith(message).contains("fix it or exclude the file");
    assertThat(names(parsed)).containsExactly(members.split(" "));
  }

  @Test
  void aBraceTooManyCostsWhatIsBehindIt() {
    ParsedFile parsed =
        FileParser.parse("T.java", "class T { void a() {} }\n void b() {} }\nclass U { }");

    assertThat(parsed.problems().get(0).message()).startsWith("2:14: syntax error at '}'");
    assertThat(names(parsed)).containsExactly("a");
    assertThat(parsed.syntax().orElseThrow().types()).hasSize(2);
  }

  @Test
  void readsBothSidesOfAConflict() {
    ParsedFile parsed =
        FileParser.parse(
            "T.java",
            """
            class T {
              void a() {}
            <<<<<<< HEAD
              void b() {}
            =======
              void c() {}
            >>>>>>> other
              void d() {}
              void e() {}
            }
            """);

    assertThat(parsed.problems()).hasSize(1);
    assertThat(parsed.problems().get(0).message()).startsWith("3:1: syntax error at '<<");
    assertThat(names(parsed)).startsWith("a").endsWith("e");
  }

  @Test
  void closesWhatIsNotClosed() {
    ParsedFile parsed = FileParser.parse("T.java", "class T { void a() { f(); } void b() { g();");

    assertThat(parsed.problems().get(0).message()).contains("syntax error at end of file");
    assertThat(names(parsed)).containsExactly("a", "b");
  }

  @Test
  void placesBehindTheErrorStay() {
    ParsedFile parsed = FileParser.parse("T.java", "class T {\n int = 1;\n  int b;\n}");

    assertThat(((Member.Field) members(parsed).get(0)).position().line()).isEqualTo(3);
    assertThat(((Member.Field) members(parsed).get(0)).position().column()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"}", "{", "class", "\"", "/*", "'", "<<<<<<<", "\\", "@", "((((", "package"})
  void garbageIsTold(String text) {
    for (String garbage : List.of(text, text.repeat(100), text + "\n" + text, "\n\n" + text)) {
      ParsedFile parsed = FileParser.parse("T.java", garbage);

      assertThat(parsed.problems()).extracting(ReadProblem::kind).containsOnly(Kind.SYNTAX_ERROR);
    }
  }

  private static Stream<String> names(ParsedFile parsed) {
    return members(parsed).stream().map(member -> ((Member.Method) member).name());
  }

  private static List<Member> members(ParsedFile parsed) {
    List<TypeDeclaration> types = parsed.syntax().orElseThrow().types();
    assertThat(types).isNotEmpty();
    return types.get(0).members();
  }
}
