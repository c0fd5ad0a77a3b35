package io.github.looplint.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The samples, run with the real libraries: each call on the kind of thread that a scan says. */
final class ObservedTest {
  @Test
  void runs() throws IOException {
    Run run = Run.prepare();
    run.once();
    assertThat(run.calls()).isNotEmpty();
  }
}
