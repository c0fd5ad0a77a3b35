package samples.javafx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.animation.Transition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.fxml.Initializable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** One thread draws the scene and calls its handlers. */
final class Scenes {
  private final Label status = new Label();
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  /** Where an application starts and stops. */
  static final class Shop extends Application {
    private String stock = "";

    /** Before there is a window, on a thread of the launcher. */
    @Override
    public void init() {
      stock = Stock.load();
    }

    @Override
    public void start(Stage stage) {
      stage.setTitle(stock);
      stage.setTitle(Stock.load()); // expect: blocking-file-io
      stage.setOnCloseRequest(event -> Stock.load()); // expect: blocking-file-io
    }

    @Override
    public void stop() {
      Stock.load(); // expect: blocking-file-io
    }
  }

  void handlers(Button button, Pane pane) {
    button.setOnAction(event -> status.setText(Stock.load())); // expect: blocking-file-io
    button.setOnAction(this::clicked); // expect: blocking-file-io via clicked > load
    button.setOnAction(
        new EventHandler<ActionEvent>() {
          @Override
          public void handle(ActionEvent event) {
            status.setText(Stock.load()); // expect: blocking-file-io
          }
        });
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> status.setText(Stock.load())); // expect: blocking-file-io
    button.setOnAction(event -> workers.execute(() -> show(Stock.load())));
    button.setOnAction(event -> new Thread(new Loading(status)).start());
  }

  private void clicked(ActionEvent event) {
    status.setText(Stock.load());
  }

  /** From any thread. */
  private void show(String text) {
    if (Platform.isFxApplicationThread()) {
      status.setText(text);
      return;
    }
    Platform.runLater(() -> status.setText(text));
  }

  void later() {
    Platform.runLater(() -> status.setText(Stock.load())); // expect: blocking-file-io
  }

  void load() {
    if (!Platform.isFxApplicationThread()) {
      show(Stock.load());
    }
  }

  void properties(StringProperty name, ObservableList<String> names) {
    name.addListener((value, before, now) -> status.setText(Stock.load())); // expect: blocking-file-io
    name.addListener(value -> status.setText(Stock.load())); // expect: blocking-file-io
    name.addListener(
        new ChangeListener<String>() {
          @Override
          public void changed(ObservableValue<? extends String> value, String before, String now) {
            status.setText(Stock.load()); // expect: blocking-file-io
          }
        });
    names.addListener((ListChangeListener<String>) change -> status.setText(Stock.load())); // expect: blocking-file-io
    name.addListener((value, before, now) -> workers.execute(() -> show(Stock.load())));
    name.subscribe(now -> status.setText(Stock.load())); // expect: blocking-file-io
  }

  void animations() {
    new Timeline(new KeyFrame(Duration.seconds(1), event -> status.setText(Stock.load()))).play(); // expect: blocking-file-io
    PauseTransition pause = new PauseTransition(Duration.seconds(1));
    pause.setOnFinished(event -> status.setText(Stock.load())); // expect: blocking-file-io
    pause.play();
  }

  static final class Clock extends AnimationTimer {
    @Override
    public void handle(long now) {
      Stock.load(); // expect: blocking-file-io
    }
  }

  static final class Fade extends Transition {
    @Override
    protected void interpolate(double fraction) {
      Stock.load(); // expect: blocking-file-io
    }
  }

  /** What it loads belongs into call(). */
  static final class Loading extends Task<String> {
    private final Label target;

    Loading(Label target) {
      this.target = target;
    }

    @Override
    protected String call() {
      updateProgress(0, 1);
      return Stock.load();
    }

    @Override
    protected void succeeded() {
      target.setText(getValue());
      target.setText(Stock.load()); // expect: blocking-file-io
      try {
        target.setText(get());
      } catch (InterruptedException | ExecutionException e) {
        target.setText("failed");
      }
    }

    @Override
    protected void failed() {
      target.setText(Stock.load()); // expect: blocking-file-io
    }
  }

  void tasks() {
    Task<String> task = new Loading(status);
    task.setOnSucceeded(event -> status.setText(task.getValue()));
    task.setOnFailed(event -> status.setText(Stock.load())); // expect: blocking-file-io
    workers.execute(task);
  }

  void tasksAtOnce(Button button) {
    Task<String> task = new Loading(status);
    task.setOnSucceeded(event -> {
      try {
        status.setText(task.get());
      } catch (InterruptedException | ExecutionException e) {
        status.setText("failed");
      }
    });
    button.setOnAction(event -> {
      workers.execute(task);
      try {
        status.setText(task.get()); // expect: blocking-future-wait
      } catch (InterruptedException | ExecutionException e) {
        status.setText("failed");
      }
    });
  }

  /** A service makes its tasks on the thread that starts it. */
  static final class Reload extends Service<String> {
    @Override
    protected Task<String> createTask() {
      String path = Stock.load(); // expect: blocking-file-io
      return new Task<>() {
        @Override
        protected String call() {
          return path + Stock.load();
        }
      };
    }
  }

  static final class Poll extends ScheduledService<String> {
    @Override
    protected Task<String> createTask() {
      return new Task<>() {
        @Override
        protected String call() {
          return Stock.load();
        }
      };
    }

    @Override
    protected void succeeded() {
      Stock.load(); // expect: blocking-file-io
    }
  }

  /** The loader of FXML binds methods by their names. */
  static final class Orders implements Initializable {
    @FXML private Label total;

    @Override
    public void initialize(URL location, ResourceBundle resources) {
      total.setText(Stock.load()); // expect: blocking-file-io
    }

    @FXML
    private void reload() {
      total.setText(Stock.load()); // expect: blocking-file-io
    }

    @FXML
    void reloadRight() {
      new Thread(new Loading(total)).start();
    }

    /** Who calls it is not known. */
    String summary() {
      return Stock.load();
    }
  }

  void cells(ListView<String> list) {
    list.setCellFactory(view -> new Cell());
  }

  void columns(TableColumn<String, String> column) {
    column.setCellValueFactory(row -> new SimpleStringProperty(Stock.load())); // expect: blocking-file-io
    status.textProperty().bind(Bindings.createStringBinding(() -> Stock.load())); // expect: blocking-file-io
  }

  static final class Cell extends ListCell<String> {
    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      setText(Stock.load()); // expect: blocking-file-io
    }
  }

  static final class Board extends Pane {
    @Override
    protected void layoutChildren() {
      Stock.load(); // expect: blocking-file-io
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
