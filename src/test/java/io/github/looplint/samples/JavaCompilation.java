package io.github.looplint.samples;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources as their users would: a sample that does not compile specifies nothing. */
public final class JavaCompilation {
  /** Jars of annotation processors that write what samples use. */
  private static final Pattern PROCESSOR = Pattern.compile("[/\\\\]lombok-[^/\\\\]*\\.jar$");

  private JavaCompilation() {}

  /**
   * Compiles, with the names of parameters as Spring's users do.
   *
   * @param sources files
   * @param classPath jars
   * @param output a folder that exists
   * @return the errors, {@code file:line: message} each
   */
  public static List<String> errors(List<Path> sources, List<Path> classPath, Path output)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      String jars =
          classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      List<String> options =
          new ArrayList<>(
              List.of("-parameters", "--release", "17", "-cp", jars, "-d", output.toString()));
      // Named, or a newer javac runs none; only those that samples are about.
      List<String> processors =
          classPath.stream()
              .map(Path::toString)
              .filter(jar -> PROCESSOR.matcher(jar).find())
              .toList();
      options.addAll(
          processors.isEmpty()
              ? List.of("-proc:none")
              : List.of("-processorpath", String.join(File.pathSeparator, processors)));
      compiler
          .getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(JavaCompilation::describe)
        .toList();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String source = diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
    return source + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
  }
}
