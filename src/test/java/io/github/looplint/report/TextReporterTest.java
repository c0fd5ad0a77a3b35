package io.github.looplint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Finding;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TextReporterTest {
  @Test
  void readsLikeACompilersMessage() throws IOException {
    assertThat(text(Examples.finding("app/Server.java")))
        .isEqualTo(
            """
            app/Server.java:12:10: error: Thread#sleep(long) runs on an event loop [blocking-sleep]
              12 | Lookup.find(name); // slow
                 |        ^
              runs on an event loop, because the framework calls handle on its event loop
                app/Server.java:7:8    entry Server#handle
                app/Server.java:12:10  calls Lookup#find
                app/Lookup.java:104    calls java.lang.Thread#sleep(long)
              also: Thread#join() at app/Lookup.java:108:9
              instead: return the future and compose
              confidence: likely

            """);
  }

  @Test
  void saysNothingOfWhatIsNotKnown() throws IOException {
    assertThat(text(Examples.bare()))
        .isEqualTo(
            """
            app/Bare.java:1: info: Thread#join() [dropped-future]
                app/Bare.java:1  calls Thread#join

            """);
  }

  @Test
  void printsNoControlCharacterOfScannedCode() throws IOException {
    assertThat(text(Examples.finding(Examples.HOSTILE)).lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.codePoints()).noneMatch(Visible::isHidden));
  }

  @Test
  void paintsOnlyWhenAsked() throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReporter(place -> Optional.empty(), (tone, text) -> "<" + tone + ":" + text + ">")
        .write(Examples.report(Examples.bare()), out);
    assertThat(out)
        .startsWith("<TITLE:app/Bare.java:1>: <INFO:info>: <TITLE:Thread#join()> [dropped-future]");
  }

  private static String text(Finding finding) throws IOException {
    StringBuilder out = new StringBuilder();
    new TextReporter(Examples::source, Paint.NONE).write(Examples.report(finding), out);
    return out.toString();
  }
}
