package io.github.looplint.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.PathStep;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Location;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.UnitId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScoreTest {
  private static final String FILE = "samples/netty/Audit.java";

  @Test
  void holdsWhereRuleLineAndPathAgree() {
    Score score = score("f(); // expect: blocking-sleep via append > Thread#sleep", sleepAt(1));
    assertThat(score.holding()).isOne();
    assertThat(score.isClean()).isTrue();
  }

  @Test
  void missesWhatIsNotFoundOrGoesAnotherWay() {
    assertThat(score("f(); // expect: blocking-sleep").misses())
        .containsExactly(FILE + ":1 blocking-sleep");
    assertThat(score("f(); // expect: blocking-sleep via sleep > append", sleepAt(1)).misses())
        .singleElement()
        .asString()
        .startsWith(FILE + ":1 blocking-sleep goes Audit#channelRead > Audit#append");
    assertThat(score("f(); // expect: blocking-sleep via app", sleepAt(1)).misses()).hasSize(1);
  }

  @Test
  void falseAlarmsAreFindingsOfAnotherLineOrRule() {
    assertThat(score("f(); // expect: blocking-sleep", sleepAt(1), sleepAt(2)).falseAlarms())
        .containsExactly(FILE + ":2 blocking-sleep certain: java.lang.Thread#sleep(long)");
    assertThat(score("f(); // gap: blocking-jdbc (hidden)", sleepAt(1)).falseAlarms()).hasSize(1);
  }

  @Test
  void knownFailuresStayOrArePromoted() {
    assertThat(score("f(); // gap: blocking-sleep (why)").gaps())
        .containsExactly(FILE + ":1 blocking-sleep (why)");
    assertThat(score("f(); // gap: blocking-sleep (why)", sleepAt(1)).promotions()).hasSize(1);
    assertThat(score("f(); // noise: blocking-sleep (why)", sleepAt(1)).noise()).hasSize(1);
    assertThat(score("f(); // noise: blocking-sleep (why)").promotions()).hasSize(1);
  }

  @Test
  void whatIsOnlyPossibleIsNotSaid() {
    assertThat(score("f(); // possible: blocking-sleep (a race)").isClean()).isTrue();
    assertThat(score("f(); // possible: blocking-sleep (a race)", sleepAt(1)).falseAlarms())
        .hasSize(1);
  }

  @Test
  void report() {
    Score held = score("f(); // expect: blocking-sleep", sleepAt(1), sleepAt(2));
    Score missed = score("f(); // expect: blocking-sleep\ng(); // gap: blocking-jdbc (why)");
    assertThat(ScoreReport.of("source reader", List.of(held, missed)))
        .isEqualTo(
            """
            # source reader: 1 of 2 markers hold; 1 false alarm; 1 gap; 0 noise

            samples/netty/Audit.java: 1 of 1; 1 false alarm
            samples/netty/Audit.java: 0 of 1; 1 gap

            # Missed
            samples/netty/Audit.java:1 blocking-sleep

            # False alarms
            samples/netty/Audit.java:2 blocking-sleep certain: java.lang.Thread#sleep(long)

            # Gaps
            samples/netty/Audit.java:2 blocking-jdbc (why)
            """);
  }

  private static Score score(String source, Finding... findings) {
    return Score.of(FILE, Markers.read(FILE, source), List.of(findings));
  }

  private static Finding sleepAt(int line) {
    MethodRef read = new MethodRef("samples.netty.Audit", "channelRead", List.of());
    MethodRef sleep = new MethodRef("java.lang.Thread", "sleep", List.of("long"));
    Location location = new Location(FILE, line, 5);
    return new Finding(
        "blocking-sleep",
        Severity.ERROR,
        Confidence.CERTAIN,
        location,
        UnitId.of(read),
        sleep,
        List.of(),
        Optional.of(new ExecutionContext(ContextKind.EVENT_LOOP, "Netty calls it")),
        List.of(
            new PathStep(PathStep.Kind.ENTRY, location, "Audit#channelRead"),
            new PathStep(PathStep.Kind.CALL, location, "Audit#append"),
            new PathStep(PathStep.Kind.API, location, "java.lang.Thread#sleep(long)")),
        "schedule it",
        "0123456789abcdef");
  }
}
