package samples.swing;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javax.swing.AbstractAction;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import javax.swing.event.CaretEvent;
import javax.swing.event.CaretListener;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.table.AbstractTableModel;

/** Whatever a window does on the event dispatch thread stops it. */
final class Windows {
  private final JLabel status = new JLabel();
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  void buttons(JButton button) {
    button.addActionListener(event -> status.setText(Stock.load())); // expect: blocking-file-io
    button.addActionListener(this::clicked); // expect: blocking-file-io via clicked > load
    button.addActionListener(event -> workers.execute(() -> show(Stock.load())));
    button.addActionListener(event -> new Loader(status).execute());
  }

  private void clicked(ActionEvent event) {
    status.setText(Stock.load());
  }

  /** From any thread. */
  private void show(String text) {
    SwingUtilities.invokeLater(() -> status.setText(text));
  }

  void later() {
    SwingUtilities.invokeLater(() -> status.setText(Stock.load())); // expect: blocking-file-io
    Timer timer = new Timer(1000, event -> status.setText(Stock.load())); // expect: blocking-file-io
    timer.start();
  }

  void load() {
    if (SwingUtilities.isEventDispatchThread()) {
      workers.execute(this::load);
      return;
    }
    show(Stock.load());
  }

  /** The result of a worker is there when it is done. */
  static final class Loader extends SwingWorker<String, Void> {
    private final JLabel target;

    Loader(JLabel target) {
      this.target = target;
    }

    @Override
    protected String doInBackground() {
      return Stock.load();
    }

    @Override
    protected void done() {
      try {
        target.setText(get());
        target.setToolTipText(Stock.load()); // expect: blocking-file-io
      } catch (InterruptedException | ExecutionException e) {
        target.setText("failed");
      }
    }
  }

  /** Asked too early, it waits. */
  static final class Refresh extends AbstractAction {
    private final JLabel target = new JLabel();

    @Override
    public void actionPerformed(ActionEvent event) {
      Loader loader = new Loader(target);
      loader.execute();
      try {
        target.setText(loader.get()); // expect: blocking-future-wait
      } catch (InterruptedException | ExecutionException e) {
        target.setText("failed");
      }
    }
  }

  /** Of the JDK's own future the same is true. */
  static final class Import extends FutureTask<String> {
    private final JLabel target;

    Import(JLabel target) {
      super(Stock::load);
      this.target = target;
    }

    @Override
    protected void done() {
      SwingUtilities.invokeLater(() -> {
        try {
          target.setText(get());
        } catch (InterruptedException | ExecutionException e) {
          target.setText("failed");
        }
      });
    }
  }

  static final class Search extends JTextField implements DocumentListener, CaretListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
      setToolTipText(Stock.load()); // expect: blocking-file-io
    }

    @Override
    public void removeUpdate(DocumentEvent event) {}

    @Override
    public void changedUpdate(DocumentEvent event) {}

    @Override
    public void caretUpdate(CaretEvent event) {
      setToolTipText(Stock.load()); // expect: blocking-file-io
    }
  }

  static void listeners(JFrame frame) {
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            Stock.load(); // expect: blocking-file-io
          }
        });
    frame.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            Stock.load(); // expect: blocking-file-io
          }
        });
  }

  /** Asked for each cell, each time that it is painted. */
  static final class Orders extends AbstractTableModel {
    @Override
    public int getRowCount() {
      return 10;
    }

    @Override
    public int getColumnCount() {
      return 1;
    }

    @Override
    public Object getValueAt(int row, int column) {
      return Stock.load(); // expect: blocking-file-io
    }
  }

  static final class Names extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      return new JLabel(Stock.load()); // expect: blocking-file-io
    }
  }

  static final class Chart extends JPanel {
    @Override
    protected void paintComponent(Graphics graphics) {
      graphics.drawString(Stock.load(), 0, 0); // expect: blocking-file-io
    }

    @Override
    public void paint(Graphics graphics) {
      graphics.drawString(Stock.load(), 0, 0); // expect: blocking-file-io
    }
  }

  static final class Stock {
    static String load() {
      try {
        return Files.readString(Path.of("stock.txt"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
