package io.github.looplint.metamorphic;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What javac says of sources. Types are completed when somebody asks for them: closed, it knows no
 * more of them.
 *
 * @param files what it reads, the class path included
 * @param units the trees by the name of their file
 * @param errors the offsets of errors by the name of their file
 */
record Attribution(
    JavacTask task,
    StandardJavaFileManager files,
    Map<String, CompilationUnitTree> units,
    Map<String, List<Problem>> errors)
    implements Closeable {
  private static final String SCHEME = "text:///";

  /** An error. */
  record Problem(int offset, String message) {}

  /**
   * Attributes sources.
   *
   * @param texts by the names of their files
   */
  static Attribution of(Map<String, String> texts, List<Path> classPath) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8);
    try {
      List<JavaFileObject> sources = new ArrayList<>();
      texts.forEach((name, text) -> sources.add(new Source(name, text)));
      JavacTask task =
          (JavacTask) javac.getTask(null, files, diagnostics, options(classPath), null, sources);
      Map<String, CompilationUnitTree> units = new HashMap<>();
      for (CompilationUnitTree unit : task.parse()) {
        units.put(name(unit.getSourceFile()), unit);
      }
      task.analyze();
      Map<String, List<Problem>> errors = new HashMap<>();
      for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() != null) {
          errors
              .computeIfAbsent(name(diagnostic.getSource()), name -> new ArrayList<>())
              .add(new Problem((int) diagnostic.getPosition(), diagnostic.getMessage(null)));
        }
      }
      return new Attribution(task, files, units, errors);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private static String name(JavaFileObject file) {
    return file.toUri().toString().substring(SCHEME.length());
  }

  private static List<String> options(List<Path> classPath) {
    String jars =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "-Xlint:none",
        "-nowarn",
        "-proc:none",
        "-implicit:none",
        "-Xmaxerrs",
        "100000",
        "-XDshould-stop.ifError=FLOW",
        // Jars of sources among them are not to be read.
        "-sourcepath",
        "",
        "-classpath",
        jars);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create(SCHEME + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
