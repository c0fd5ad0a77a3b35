package io.github.looplint.oracle;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs javac's attribution over sources, and lists the calls that it understood. */
final class Javac {
  private Javac() {}

  /**
   * What javac says of a project.
   *
   * @param calls sorted by place; those that javac could not attribute are left out
   * @param errors how many errors it reported; calls near them are missing or guessed
   */
  record Attribution(List<AttributedCall> calls, int errors, List<String> firstErrors) {}

  /**
   * Attributes sources. Lombok runs when it is on the class path, no other processor does.
   *
   * @param root what the calls' paths are relative to
   */
  static Attribution attribute(List<Path> sources, List<Path> classPath, Path root)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null,
                  files,
                  diagnostics,
                  options(classPath),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      Set<CompilationUnitTree> analysed = new LinkedHashSet<>();
      task.addTaskListener(
          new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
              if (event.getKind() == TaskEvent.Kind.ANALYZE) {
                analysed.add(event.getCompilationUnit());
              }
            }
          });
      task.analyze();
      List<AttributedCall> calls = new ArrayList<>();
      for (CompilationUnitTree unit : analysed) {
        calls.addAll(new JavacCalls(task, unit, root).list());
      }
      List<String> errors =
          diagnostics.getDiagnostics().stream()
              .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
              .map(d -> d.toString().lines().findFirst().orElse(""))
              .toList();
      return new Attribution(
          calls.stream().sorted((a, b) -> a.place().compareTo(b.place())).toList(),
          errors.size(),
          errors.stream().limit(10).toList());
    }
  }

  private static List<String> options(List<Path> classPath) {
    List<String> options =
        new ArrayList<>(
            List.of("-Xlint:none", "-Xmaxerrs", "100000", "-XDshould-stop.ifError=FLOW"));
    if (!classPath.isEmpty()) {
      options.add("-classpath");
      options.add(join(classPath));
    }
    List<Path> lombok =
        classPath.stream().filter(p -> p.getFileName().toString().startsWith("lombok")).toList();
    if (lombok.isEmpty()) {
      options.add("-proc:none");
    } else {
      options.addAll(List.of("-processorpath", join(lombok)));
    }
    return options;
  }

  private static String join(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
