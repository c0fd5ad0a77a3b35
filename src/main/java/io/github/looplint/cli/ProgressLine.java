package io.github.looplint.cli;

import io.github.looplint.reader.SourceReader;

/**
 * One line on a terminal that says how far the reading is; closing it erases it. Silent elsewhere.
 */
final class ProgressLine implements SourceReader.Progress, AutoCloseable {
  private static final String ERASE = "\r\u001b[K";
  private static final long PAUSE_NANOS = 100_000_000;

  private final Console console;
  private long last;
  private boolean shown;

  ProgressLine(Console console) {
    this.console = console;
    last = System.nanoTime();
  }

  @Override
  public synchronized void read(int done, int total) {
    if (!console.errIsTerminal() || System.nanoTime() - last < PAUSE_NANOS) {
      return;
    }
    last = System.nanoTime();
    shown = true;
    console.err().print(ERASE + "reading " + done + " of " + total + " files");
    console.err().flush();
  }

  @Override
  public synchronized void close() {
    if (shown) {
      console.err().print(ERASE);
      console.err().flush();
    }
  }
}
