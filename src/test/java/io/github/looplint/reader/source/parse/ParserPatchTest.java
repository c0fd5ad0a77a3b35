package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.javaparser.JavaParser;
import com.github.javaparser.UnitParser;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The patched parser reads nested callbacks in no time, and gives the trees that the parser from
 * the jar gives.
 */
final class ParserPatchTest {
  /** An unpatched parser would take longer than the universe is old. */
  private static final int DEEP = 64;

  private static final int SHALLOW = 4;
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  static Set<String> shapes() {
    return CallbackShapes.all().keySet();
  }

  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void thePatchedParserIsTheOneInUse() throws ClassNotFoundException {
    assertThat(origin(Class.forName("com.github.javaparser.GeneratedJavaParser")))
        .doesNotEndWith(".jar");
    assertThat(origin(Class.forName("com.github.javaparser.GeneratedJavaParserTokenManager")))
        .doesNotEndWith(".jar");
    assertThat(origin(JavaParser.class)).endsWith(".jar");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void readsDeepCallbacks(String shape) {
    String text = Objects.requireNonNull(CallbackShapes.all().get(shape)).apply(DEEP);

    String tree = assertTimeoutPreemptively(GENEROUS, () -> new TreeDump().apply(text));

    assertThat(tree).startsWith("0 CompilationUnit");
    assertThat(tree.lines().filter(line -> line.contains(" MethodCallExpr ")))
        .hasSizeGreaterThanOrEqualTo(DEEP);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void readsShallowCallbacksAsTheOriginalDoes(String shape) {
    String text = Objects.requireNonNull(CallbackShapes.all().get(shape)).apply(SHALLOW);

    assertThat(new TreeDump().apply(text)).isEqualTo(original().apply(text));
  }

  @Test
  void readsConstructorCallsAsTheOriginalDoes() {
    String text =
        """
        class T extends Outer.Inner {
          T() { this(1); }
          T(int a) { outer().super(a, x -> { f(y -> { g(); }); }); h(); }
          <A> T(A a) { int b = f(a); <A>super(b); }
          T(long a) { if (a > 0) { throw new E(); } this.x = a; super(); }
          T(String a) { a.f(x -> { this.g(x); T.this.h(); super.toString(); }); this(); }
          T(char a) { (this).f(a); this.<A>f(a); new T(1) { { super.f(); } }.super(); }
          T(byte a) { x[f(() -> { g(); })].super(); }
        }
        """;

    assertThat(new TreeDump().apply(text))
        .isEqualTo(original().apply(text))
        .doesNotContain("error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { void f() { f(x -> { switch (x) { case 1 -> { yield 2; } } }); } }",
        "class A { void f() { f(; } void g() { ) } }",
        "class A {\tint i = \"\t\", j; } }",
        "class A { char c = '",
        "record R(int a) {} // comment",
        "void main() {}",
        ""
      })
  void parsesUnitsAsJavaParserDoes(String text) {
    assertThat(TreeDump.print(UnitParser.parse(text))).isEqualTo(new TreeDump().apply(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Classes { int inty, $, $a, _b, a$, classe; }",
        "class \u00c4pfel { int gr\u00f6\u00dfe, a\u0301b, x\ud835\udc00y; }",
        "class A { int \\u0061b, a\\u0062c, \\u00e4, a\\u00e4b; }",
        "class A { int a\\; }",
        "class A { int a\u0000b, a\u001fb, a\u007fb, a\u001b; }",
        "class A { int a#, b`, c@D; } // e",
        "class A { var record = yield + sealed; non-sealed class B {} }",
        "class A { long l = 0xFFl + 1e3f + 1_0L; String a1 = \"b\"+c; }",
        "import a.b.*; class A<B1,C>extends D{}",
        "class A { E[]f=g(h,i::j,k->l);}m",
        "n"
      })
  void readsNamesAsTheOriginalDoes(String text) {
    assertThat(new TreeDump().apply(text)).isEqualTo(original().apply(text));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void readsRealSourcesAsTheOriginalDoes(Path source) throws IOException {
    String text = Files.readString(source);

    assertThat(new TreeDump().apply(text)).isEqualTo(original().apply(text));
  }

  private static Function<String, String> original() {
    return Original.PARSER;
  }

  /** The same printer, in a class loader that sees the parser's jar and not the patched class. */
  private static final class Original {
    static final Function<String, String> PARSER = load();

    @SuppressWarnings("unchecked") // TreeDump is one.
    private static Function<String, String> load() {
      URL[] path = {location(JavaParser.class), location(TreeDump.class)};
      try {
        URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
        return (Function<String, String>)
            loader.loadClass(TreeDump.class.getName()).getConstructor().newInstance();
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static String origin(Class<?> type) {
    return location(type).getPath();
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
