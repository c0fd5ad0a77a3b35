package io.github.looplint.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.looplint.ScanResult;
import io.github.looplint.analysis.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Code in extreme shapes: deep, long, circular, doubled. It is scanned in a time that grows with
 * its size, and nothing is lost or found twice.
 */
final class ShapesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32, 64})
  void nestedStatementCallbacks(int depth) throws IOException {
    String opening = numbers(depth, i -> "vertx.setTimer(%d, id%d -> {".formatted(i + 1, i));
    write("Nested", verticle("Nested", opening + "\nThread.sleep(1);\n" + "});".repeat(depth)));
    assertOneSleep();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32, 64})
  void nestedExpressionCallbacks(int depth) throws IOException {
    String opening = numbers(depth, i -> "vertx.timer(1).compose(v" + i + " -> ");
    String body =
        "return " + opening + "\npause()" + ".onFailure(Throwable::printStackTrace))".repeat(depth);
    write(
        "Composed",
        """
        import io.vertx.core.*;

        class Composed extends AbstractVerticle {
          @Override public void start() { run().onFailure(Throwable::printStackTrace); }

          private Future<Void> run() { %s; }

          private Future<Void> pause() {
            try {
              Thread.sleep(1);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return Future.succeededFuture();
          }
        }
        """
            .formatted(body));
    assertOneSleep();
  }

  @Test
  void chainOf300Calls() throws IOException {
    String calls = numbers(300, i -> "\n.append(" + i + ")");
    write(
        "Chain",
        handler(
            "Chain",
            "StringBuilder text = new StringBuilder()%s.append(wait(message));\nctx.write(text);"
                .formatted(calls),
            """
            private String wait(Object message) throws Exception { Thread.sleep(1); return ""; }
            """));
    assertOneSleep();
  }

  @Test
  void chainOf300Futures() throws IOException {
    String calls = numbers(300, i -> "\n.map(v -> v)");
    write(
        "Mapped",
        verticle(
            "Mapped",
            "vertx.timer(1)%s.map(v -> { Thread.currentThread(); pause(); return v; })%s"
                    .formatted(calls, calls)
                + ".onFailure(Throwable::printStackTrace);",
            """
            private void pause() {
              try { Thread.sleep(1); } catch (InterruptedException e) { throw new Error(e); }
            }
            """));
    assertOneSleep();
  }

  /** Looked at from each of its stages, it would take minutes. */
  @Test
  void chainOf10000DroppedFutures() throws IOException {
    write(
        "Dropped",
        """
        import io.vertx.core.*;

        class Dropped extends AbstractVerticle {
          void run() { vertx.timer(1)%s; }
        }
        """
            .formatted(numbers(10_000, i -> "\n.map(v -> v)")));
    assertThat(scan().findings())
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo("dropped-future");
  }

  @Test
  void mutuallyRecursiveHelpers() throws IOException {
    String helpers =
        numbers(
            20,
            i ->
                """
                private void step%d(int n) throws Exception {
                  if (n > 0) { step%d(n - 1); step%d(n - 2); }
                  %s
                }
                """
                    .formatted(i, (i + 1) % 20, (i + 7) % 20, i == 13 ? "Thread.sleep(n);" : ""));
    write("Recursive", handler("Recursive", "step0(9);", helpers));
    assertOneSleep();
  }

  @Test
  void chainOf500Methods() throws IOException {
    String helpers =
        numbers(500, i -> "private void m%d() throws Exception { m%d(); }\n".formatted(i, i + 1))
            + "private void m500() throws Exception { Thread.sleep(1); }\n";
    write("Long", handler("Long", "m0();", helpers));
    assertThat(assertOneSleep().path()).hasSizeGreaterThan(500);
  }

  @Test
  void chainOf500Classes() throws IOException {
    for (int i = 0; i < 500; i++) {
      String next = i == 499 ? "Thread.sleep(1)" : "new Link%d().follow()".formatted(i + 1);
      write(
          "Link" + i, "class Link%d { void follow() throws Exception { %s; } }".formatted(i, next));
    }
    write("Head", handler("Head", "new Link0().follow();", ""));
    assertOneSleep();
  }

  @Test
  void cyclicInheritance() throws IOException {
    write("Hen", "class Hen extends Egg implements Laid { void hatch() { super.hatch(); } }");
    write("Egg", "class Egg extends Hen { void hatch() { super.hatch(); } }");
    write("Laid", "interface Laid extends Laid, Warm {} interface Warm extends Laid {}");
    write("Own", "class Own extends Own {}");
    write("Barn", handler("Barn", "new Hen().hatch(); new Own().toString(); Thread.sleep(1);", ""));
    assertOneSleep();
  }

  @Test
  void duplicateClasses() throws IOException {
    String handler = handler("Twin", "Thread.sleep(1);", "");
    write("a/Twin", handler);
    write("b/Twin", handler);
    List<Finding> findings = scan().findings();
    assertThat(findings).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    assertThat(findings).extracting(Finding::rule).containsOnly("blocking-sleep");
    assertThat(findings).extracting(Finding::location).doesNotHaveDuplicates();
  }

  @Test
  void deepExpressions() throws IOException {
    String sum = numbers(3_000, i -> " + " + i);
    String list = "java.util.List.of(".repeat(200) + "1" + ")".repeat(200);
    write(
        "Deep",
        handler(
            "Deep", "ctx.write(1%s); ctx.write(%s);\nThread.sleep(1);".formatted(sum, list), ""));
    assertOneSleep();
  }

  @Test
  void brokenFileHidesNothing() throws IOException {
    write("Broken", "class Broken { void m( { } ");
    write("Sound", handler("Sound", "Thread.sleep(1);", ""));
    assertOneSleep();
    assertThat(scan().summary().problems()).hasSize(1);
  }

  private Finding assertOneSleep() {
    List<Finding> findings = scan().findings();
    assertThat(findings).extracting(Finding::rule).containsExactly("blocking-sleep");
    return findings.get(0);
  }

  private ScanResult scan() {
    return assertTimeoutPreemptively(
        LIMIT, () -> Analyzer.SOURCE_READER.scan(List.of(folder), folder));
  }

  private void write(String name, String source) throws IOException {
    Path file = folder.resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }

  private static String verticle(String name, String body) {
    return verticle(name, body, "");
  }

  private static String verticle(String name, String body, String members) {
    return """
    import io.vertx.core.AbstractVerticle;

    class %s extends AbstractVerticle {
      @Override public void start() throws Exception {
        %s
      }
      %s
    }
    """
        .formatted(name, body, members);
  }

  private static String handler(String name, String body, String members) {
    return """
    import io.netty.channel.ChannelHandlerContext;
    import io.netty.channel.ChannelInboundHandlerAdapter;

    class %s extends ChannelInboundHandlerAdapter {
      @Override public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        %s
      }
      %s
    }
    """
        .formatted(name, body, members);
  }

  private static String numbers(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }
}
