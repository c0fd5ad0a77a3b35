package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.ReadProblem.Kind;
import io.github.looplint.reader.files.SourceEntry;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.FileSyntax;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strange files end in a result or in one problem. */
final class FileParserTest {
  private static final String TEXT = "class T {\n  int a;\n  int b = f();\n}\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsMakeNoDifference(String end) {
    ParsedFile parsed = FileParser.parse("T.java", TEXT.replace("\n", end));

    assertThat(parsed).isEqualTo(FileParser.parse("T.java", TEXT));
    assertThat(parsed.lines()).isEqualTo(4);
    assertThat(field(parsed, 1).position()).isEqualTo(new Position(3, 7));
  }

  @Test
  void aByteOrderMarkMakesNoDifference() throws IOException {
    assertThat(parse(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FileParser.parse("T.java", TEXT));
  }

  @Test
  void oldEndOfFileMarksAndFormFeedsAreSpace() {
    ParsedFile parsed = FileParser.parse("T.java", "\f" + TEXT + "\u001A");

    assertThat(parsed.problems()).isEmpty();
    assertThat(field(parsed, 1).position()).isEqualTo(new Position(3, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " ", "// nothing", "/* nothing */", ";"})
  void emptyFilesHaveNoTypes(String text) {
    ParsedFile parsed = FileParser.parse("T.java", text);

    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.syntax().orElseThrow().types()).isEmpty();
  }

  @Test
  void unicodeEscapesAreDecodedAndPlacesStay() {
    String text =
        "class T \\u007b \\uuuu0069nt \\u00e4b = a\\u002eb(); /* \\u000a */ int c;\\u000aint d;\n int e;}";

    ParsedFile parsed = FileParser.parse("T.java", text);

    assertThat(parsed.problems()).isEmpty();
    assertThat(field(parsed, 0).name()).isEqualTo("äb");
    Expression.Call call = (Expression.Call) field(parsed, 0).value().orElseThrow();
    assertThat(call.position()).isEqualTo(new Position(1, text.indexOf("b()") + 1));
    assertThat(field(parsed, 1).position()).isEqualTo(new Position(1, text.indexOf("c;") + 1));
    assertThat(field(parsed, 2).position()).isEqualTo(new Position(1, text.indexOf("d;") + 1));
    assertThat(field(parsed, 3).position()).isEqualTo(new Position(2, 6));
    assertThat(parsed.lines()).isEqualTo(2);
  }

  @Test
  void otherEncodingsAreReadAndTold() throws IOException {
    ParsedFile parsed = parse("class T { int \u00e4; }".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(parsed.problems()).extracting(ReadProblem::kind).containsExactly(Kind.ENCODING);
    assertThat(parsed.problems().get(0).message()).contains("ISO-8859-1", "save it as UTF-8");
    assertThat(field(parsed, 0).name()).isEqualTo("\u00e4");
  }

  @Test
  void theBuildFileNamesTheEncoding() throws IOException {
    Charset cyrillic = Charset.forName("windows-1251");
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project.build.sourceEncoding> windows-1251 </project.build.sourceEncoding>");

    ParsedFile parsed = parse("class T { int \u0436; }".getBytes(cyrillic));

    assertThat(parsed.problems()).extracting(ReadProblem::kind).containsExactly(Kind.ENCODING);
    assertThat(field(parsed, 0).name()).isEqualTo("\u0436");
  }

  @Test
  void anUnknownEncodingInTheBuildFileIsNoHarm() throws IOException {
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project.build.sourceEncoding>${encoding}</project.build.sourceEncoding>");

    assertThat(field(parse("class T { int \u00e4; }".getBytes(StandardCharsets.ISO_8859_1)), 0))
        .isNotNull();
  }

  @Test
  void binaryFilesAreTold() throws IOException {
    assertThat(onlyProblem(parse(new byte[] {'c', 'l', 0, 1}))).isEqualTo(Kind.BINARY);
  }

  @Test
  void largeFilesAreTold() throws IOException {
    byte[] bytes = new byte[(int) FileParser.LARGEST + 1];

    assertThat(onlyProblem(parse(bytes))).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void missingFilesAreTold() {
    SourceEntry entry = new SourceEntry(folder.resolve("Gone.java"), "Gone.java", "", false);

    assertThat(onlyProblem(FileParser.parse(entry))).isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void unreadableFilesAreTold() throws IOException {
    Path file = Files.writeString(folder.resolve("T.java"), TEXT);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root reads everything");

    assertThat(onlyProblem(FileParser.parse(new SourceEntry(file, "T.java", "", false))))
        .isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void whatTakesTooLongIsAbandoned() {
    String text = Objects.requireNonNull(CallbackShapes.all().get("chain")).apply(200);

    ParsedFile parsed =
        FileParser.parse("T.java", new SourceText(text, StandardCharsets.UTF_8), Duration.ZERO);

    assertThat(onlyProblem(parsed)).isEqualTo(Kind.TIMEOUT);
  }

  @Test
  void filesOfBareMethodsAreClasses() {
    ParsedFile parsed =
        FileParser.parse(
            "a/Hello.java",
            "import java.util.*; int a;\nvoid main() { f(); }\nrecord R() {} // end");

    assertThat(parsed.problems()).isEmpty();
    FileSyntax file = parsed.syntax().orElseThrow();
    assertThat(file.imports()).hasSize(1);
    assertThat(file.types()).extracting(TypeDeclaration::name).containsExactly("Hello");
    assertThat(file.types().get(0).members()).hasSize(3);
    assertThat(file.types().get(0).position()).isEqualTo(new Position(1, 1));
    assertThat(field(parsed, 0).position()).isEqualTo(new Position(1, 25));
    assertThat(((Member.Method) file.types().get(0).members().get(1)).position())
        .isEqualTo(new Position(2, 6));
  }

  private ParsedFile parse(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("T.java"), bytes);
    return FileParser.parse(new SourceEntry(file, "T.java", "", false));
  }

  private static Kind onlyProblem(ParsedFile parsed) {
    assertThat(parsed.syntax()).isEmpty();
    assertThat(parsed.problems()).hasSize(1);
    return parsed.problems().get(0).kind();
  }

  private static Member.Field field(ParsedFile parsed, int index) {
    TypeDeclaration type = parsed.syntax().orElseThrow().types().get(0);
    return (Member.Field) type.members().get(index);
  }
}
