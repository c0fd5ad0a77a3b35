package io.github.looplint.reader;

import io.github.looplint.model.CodeModel;
import io.github.looplint.model.GeneratedMembers;
import io.github.looplint.model.ModuleFacts;
import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.SourceFile;
import io.github.looplint.reader.build.BuildFiles;
import io.github.looplint.reader.classpath.ClassPath;
import io.github.looplint.reader.files.Listing;
import io.github.looplint.reader.files.SourceEntry;
import io.github.looplint.reader.files.SourceTree;
import io.github.looplint.reader.source.expand.Expansion;
import io.github.looplint.reader.source.parse.BigStack;
import io.github.looplint.reader.source.parse.FileParser;
import io.github.looplint.reader.source.parse.ParsedFile;
import io.github.looplint.reader.source.resolve.ModelBuilder;
import io.github.looplint.reader.source.resolve.ModelBuilder.PendingFile;
import io.github.looplint.reader.source.resolve.ModelBuilder.ResolvedFile;
import io.github.looplint.reader.source.resolve.TooDeepException;
import io.github.looplint.reader.source.syntax.FileSyntax;
import io.github.looplint.reader.types.ClassLookup;
import io.github.looplint.reader.types.SignatureIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Reads Java sources: each file by itself, then what their names mean together. Needs no build, and
 * no class path, but makes use of one.
 */
public final class SourceReader {
  private SourceReader() {}

  /**
   * Reads what is asked for; what cannot be read is a problem in the model, never an abort.
   *
   * @throws io.github.looplint.reader.files.NoSourcesException when a path leads to no Java source
   * @throws io.github.looplint.reader.classpath.NoClassPathException when an entry of the class
   *     path is no jar and no folder
   */
  public static CodeModel read(Request request) {
    Queue<ReadProblem> problems = new ConcurrentLinkedQueue<>();
    ClassLookup libraries = libraries(request, problems);
    Listing listing = SourceTree.walk(request.paths(), request.workingDirectory());
    List<SourceEntry> entries = listing.entries();
    int total = entries.size();
    List<ParsedFile> parsed =
        BigStack.map(
            entries,
            request.threads(),
            FileParser::parse,
            done -> request.progress().read(done, total));
    problems.addAll(listing.problems());
    List<ModuleFacts> modules =
        BuildFiles.read(
            listing.modules(),
            path -> SourceTree.reported(path, request.workingDirectory()),
            problems::add);
    Expansion expansion = new Expansion(request.generated().get());
    ModelBuilder builder = new ModelBuilder(libraries, expansion.inferredTypes());
    for (int i = 0; i < total; i++) {
      ParsedFile file = parsed.get(i);
      problems.addAll(file.problems());
      SourceEntry entry = entries.get(i);
      file.syntax().ifPresent(s -> builder.declare(sourceFile(entry, s), expansion.expand(s)));
    }
    return builder.build(
        pending ->
            BigStack.map(pending, request.threads(), file -> resolve(file, problems), done -> {}),
        modules,
        problems);
  }

  private static ClassLookup libraries(Request request, Queue<ReadProblem> problems) {
    return request.classPath().isEmpty()
        ? SignatureIndex.bundled()
        : ClassLookup.first(
            ClassPath.of(request.classPath(), request.workingDirectory(), problems::add),
            SignatureIndex.bundled());
  }

  private static SourceFile sourceFile(SourceEntry entry, FileSyntax syntax) {
    Set<String> imports = ModelBuilder.imports(syntax);
    return new SourceFile(entry.reported(), entry.module(), entry.test(), syntax.lines(), imports);
  }

  /**
   * A file that breaks us is named, and the run goes on: the one place where any error of ours is
   * caught.
   */
  private static ResolvedFile resolve(PendingFile file, Queue<ReadProblem> problems) {
    try {
      return file.resolve();
    } catch (TooDeepException e) {
      problems.add(
          new ReadProblem(file.path(), ReadProblem.Kind.TOO_DEEP, String.valueOf(e.getMessage())));
      return ResolvedFile.empty();
    } catch (RuntimeException | StackOverflowError e) {
      problems.add(
          new ReadProblem(
              file.path(),
              e instanceof StackOverflowError
                  ? ReadProblem.Kind.TOO_DEEP
                  : ReadProblem.Kind.INTERNAL_ERROR,
              "its bodies were not analysed: " + e));
      return ResolvedFile.empty();
    }
  }

  /**
   * What is to be read.
   *
   * @param paths files and folders; not empty
   * @param classPath jars and folders; asked before the bundled signatures, and may be empty
   * @param workingDirectory what reported paths are relative to
   * @param threads how many files are read at once
   * @param generated what annotation processors write; asked for when the files are read
   * @param progress is told after each file
   */
  public record Request(
      List<Path> paths,
      List<Path> classPath,
      Path workingDirectory,
      int threads,
      Supplier<List<GeneratedMembers>> generated,
      Progress progress) {
    public Request {
      paths = List.copyOf(paths);
      classPath = List.copyOf(classPath);
    }

    /** Without a class path and annotation processors. */
    public Request(List<Path> paths, Path workingDirectory, int threads, Progress progress) {
      this(paths, List.of(), workingDirectory, threads, List::of, progress);
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
