package samples.swt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.events.SelectionAdapter;
import org.eclipse.swt.events.SelectionEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;

/** The thread of a display calls the listeners of its widgets. */
final class Shells {
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  void buttons(Button button, Display display) {
    button.addSelectionListener(
        new SelectionAdapter() {
          @Override
          public void widgetSelected(SelectionEvent event) {
            button.setText(load()); // expect: blocking-file-io
          }
        });
    button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> button.setText(load()))); // expect: blocking-file-io
    button.addListener(SWT.Selection, event -> button.setText(load())); // expect: blocking-file-io
    button.addListener(
        SWT.Selection,
        event ->
            workers.execute(
                () -> {
                  String text = load();
                  display.asyncExec(() -> button.setText(text));
                }));
  }

  void displays(Display display, Text text) {
    display.asyncExec(() -> text.setText(load())); // expect: blocking-file-io
    display.syncExec(() -> text.setText(load())); // expect: blocking-file-io
    display.timerExec(100, () -> text.setText(load())); // expect: blocking-file-io
    ModifyListener search = event -> text.setToolTipText(load()); // expect: blocking-file-io
    text.addModifyListener(search);
  }

  static final class Chart implements PaintListener {
    void of(Canvas canvas) {
      canvas.addPaintListener(this);
    }

    @Override
    public void paintControl(PaintEvent event) {
      event.gc.drawString(load(), 0, 0); // expect: blocking-file-io
    }
  }

  private static String load() {
    try {
      return Files.readString(Path.of("stock.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
