package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked of the files themselves. */
final class SourceStyleTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int LONG = 300;
  private static final int TOO_LONG = 500;

  /** Files over 300 lines, each with its reason; none may pass 500. */
  private static final Map<String, String> LONG_WITH_REASON = Map.of();

  /**
   * Packages of analysed libraries: what is known of them is data in {@code rules/catalogue}. Of
   * the JDK, those that hold its basic types are left out; the tools that Looplint itself is built
   * with are imports, not strings.
   */
  private static final Pattern LIBRARY_NAME =
      Pattern.compile(
          "\\b("
              + "io\\.(netty|vertx|quarkus|micronaut|smallrye|reactivex|grpc|projectreactor|undertow)"
              + "|io\\.(r2dbc|lettuce|helidon|micrometer)"
              + "|reactor|org\\.(springframework|hibernate|apache|eclipse|jboss|reactivestreams)"
              + "|org\\.(mongodb|redisson|jooq|asynchttpclient)"
              + "|javax|jakarta|java\\.(sql|net|nio)"
              + "|com\\.(google|zaxxer|mongodb|datastax|linecorp|twitter|typesafe|squareup)"
              + "|com\\.(amazonaws|rabbitmq|mysql|fasterxml)"
              + "|software\\.amazon|redis\\.clients|okhttp3|retrofit2|akka|scala|kotlinx|rx|ratpack"
              + "|play|androidx?)\\.[a-zA-Z]");

  private static final Pattern STRING =
      Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");

  @Test
  void noLibraryIsNamedInCode() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
      Matcher strings = STRING.matcher(code);
      while (strings.find()) {
        if (LIBRARY_NAME.matcher(strings.group()).find()) {
          found.add(MAIN.relativize(file) + ": " + strings.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theGrepFindsWhatItLooksFor() {
    assertThat(
            List.of(
                "\"io.netty.channel.Channel\"",
                "\"java.sql.Statement\"",
                "\"reactor.core.publisher.Mono\""))
        .allSatisfy(text -> assertThat(LIBRARY_NAME.matcher(text).find()).isTrue());
    assertThat(List.of("\"java.lang.Runnable\"", "\"java.util.List\"", "\"player.x\""))
        .allSatisfy(text -> assertThat(LIBRARY_NAME.matcher(text).find()).isFalse());
    assertThat(STRING.matcher("a \"x\\\"y\" b").results().map(r -> r.group()))
        .containsExactly("\"x\\\"y\"");
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      String name = MAIN.relativize(file).toString();
      if (lines > TOO_LONG || (lines > LONG && !LONG_WITH_REASON.containsKey(name))) {
        found.add(name + ": " + lines + " lines");
      }
    }
    assertThat(found).isEmpty();
    assertThat(LONG_WITH_REASON.keySet()).allMatch(name -> Files.exists(MAIN.resolve(name)));
  }

  @Test
  void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
    TreeSet<Path> folders = new TreeSet<>();
    sources().forEach(file -> folders.add(file.getParent()));
    // The parser's own package holds one class of ours, by need.
    folders.remove(MAIN.resolve("com/github/javaparser"));
    for (Path folder : folders) {
      assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked", "/**");
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      assertThat(sources).hasSizeGreaterThan(50);
      return sources;
    }
  }
}
