package io.github.looplint.reader;

import io.github.looplint.model.CodeModel;
import io.github.looplint.model.TypeHierarchy;
import java.nio.file.Path;
import java.util.List;

/** Reads Java sources. */
public final class SourceReader {
  private SourceReader() {}

  /** Reads what is asked for; what cannot be read is a problem in the model, never an abort. */
  public static CodeModel read(Request request) {
    request.progress().read(0, 0);
    return new CodeModel(List.of(), List.of(), new TypeHierarchy(List.of()), List.of(), List.of());
  }

  /**
   * What is to be read.
   *
   * @param paths files and folders; not empty
   * @param workingDirectory what reported paths are relative to
   * @param threads how many files are read at once
   * @param progress is told after each file
   */
  public record Request(List<Path> paths, Path workingDirectory, int threads, Progress progress) {
    public Request {
      paths = List.copyOf(paths);
    }
  }

  /** Hears how far the reading is; called from several threads. */
  @FunctionalInterface
  public interface Progress {
    /** Hears nothing. */
    Progress NONE = (done, total) -> {};

    void read(int done, int total);
  }
}
