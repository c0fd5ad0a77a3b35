package io.github.looplint.reader.source.parse;

import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;

/**
 * Parses snippets, and prints records short enough to be compared by eye: without places, plain
 * types by their name.
 */
final class Shown {
  private Shown() {}

  static TypeDeclaration type(String text) {
    ParsedFile parsed = FileParser.parse("T.java", text);
    if (!parsed.problems().isEmpty()) {
      throw new AssertionError(parsed.problems());
    }
    return parsed.syntax().orElseThrow().types().get(0);
  }

  static Member member(String text) {
    return type("class T { " + text + " }").members().get(0);
  }

  static Expression expression(String text) {
    return ((Member.Field) member("Object o = " + text + ";")).value().orElseThrow();
  }

  static String statements(String text) {
    Statement.Block body =
        ((Member.Method) member("void m() { " + text + " }")).body().orElseThrow();
    return of(body.statements());
  }

  static String of(Object record) {
    String position = "Position\\[line=\\d+, column=\\d+\\]";
    return record
        .toString()
        .replaceAll("position=" + position + "(, )?", "")
        .replace("Optional.empty", "-")
        .replaceAll(
            "TypeName\\[name=([\\w.?]+), arguments=\\[\\], dimensions=0, diamond=false, bound=-,"
                + " lower=false\\]",
            "$1")
        .replaceAll("Name\\[name=([\\w.]+)\\]", "$1")
        .replaceAll("Literal\\[value=Optional\\[(\\w+)\\]\\]", "$1")
        .replace("Optional[", "[");
  }
}
