package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldFacts;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.ModuleFacts;
import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.SourceFile;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.FileSyntax;
import io.github.looplint.reader.types.ClassLookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * From the syntax of all files to the model: first what they declare, then each file's bodies by
 * themselves. Which file is first decides where two declare the same type, so files come sorted.
 */
public final class ModelBuilder {
  private final World world;
  private final Functions functions;
  private final List<FileWork> work = new ArrayList<>();
  private final List<SourceFile> files = new ArrayList<>();

  /**
   * @param libraries what is known of types that the files do not declare
   * @param inferredTypes names of types that stand, like {@code var}, for a local's inferred type
   */
  public ModelBuilder(ClassLookup libraries, Set<String> inferredTypes) {
    this.world = new World(libraries, inferredTypes);
    this.functions = new Functions(world, new Generics(world, new Steps()));
  }

  private record FileWork(String path, List<DeclaredType> types) {}

  /** A file whose bodies wait to be resolved. */
  public final class PendingFile {
    private final FileWork file;

    private PendingFile(FileWork file) {
      this.file = file;
    }

    /** The path as it is reported. */
    public String path() {
      return file.path();
    }

    /** Resolves the file's bodies; may run beside others'. */
    public ResolvedFile resolve() {
      Output output = new Output();
      Resolver resolver = new Resolver(world, functions);
      for (DeclaredType type : file.types()) {
        new TypeBodies(resolver, output).walk(type, Locals.none());
      }
      return new ResolvedFile(output, resolver.steps.taken());
    }
  }

  /** A file's units and fields. */
  public static final class ResolvedFile {
    private final Output output;
    private final long steps;

    private ResolvedFile(Output output, long steps) {
      this.output = output;
      this.steps = steps;
    }

    /** A file of which nothing could be resolved. */
    public static ResolvedFile empty() {
      return new ResolvedFile(new Output(), 0);
    }

    /** How much work it was. */
    long steps() {
      return steps;
    }
  }

  /** Adds what a file declares; all files must be added before any is resolved. */
  public void declare(SourceFile file, FileSyntax syntax) {
    files.add(file);
    FileScope scope = new FileScope(file.path(), file.test(), syntax);
    work.add(new FileWork(file.path(), Declarations.add(syntax, scope, world)));
  }

  /** The imports of a file, as the model has them. */
  public static Set<String> imports(FileSyntax syntax) {
    Set<String> imports = new TreeSet<>();
    syntax.imports().forEach(i -> imports.add(i.name()));
    return imports;
  }

  /**
   * Resolves all files.
   *
   * @param map runs the function over all files, in any order and on any threads with deep stacks,
   *     and gives the results in the order of the files
   * @param modules what the build files say
   * @param problems what could not be read; looked at when all files are resolved
   */
  public CodeModel build(
      Function<List<PendingFile>, List<ResolvedFile>> map,
      Collection<ModuleFacts> modules,
      Collection<ReadProblem> problems) {
    List<PendingFile> pending = work.stream().map(w -> new PendingFile(w)).toList();
    List<CodeUnit> units = new ArrayList<>();
    Map<FieldRef, FieldFacts> fields = new LinkedHashMap<>();
    Map<FieldRef, List<Value>> assigned = new LinkedHashMap<>();
    Map<FieldRef, Set<MethodRef>> setIn = new LinkedHashMap<>();
    for (ResolvedFile file : map.apply(pending)) {
      units.addAll(file.output.units());
      file.output.fields().forEach(f -> fields.putIfAbsent(f.ref(), f));
      file.output
          .assignments()
          .forEach((f, v) -> assigned.computeIfAbsent(f, k -> new ArrayList<>()).addAll(v));
      file.output
          .setIn()
          .forEach((f, m) -> setIn.computeIfAbsent(f, k -> new LinkedHashSet<>()).addAll(m));
    }
    List<FieldFacts> complete = new ArrayList<>();
    for (FieldFacts field : fields.values()) {
      complete.add(
          new FieldFacts(
              field.ref(),
              field.type(),
              field.modifiers(),
              field.annotations(),
              assigned.getOrDefault(field.ref(), List.of()),
              setIn.getOrDefault(field.ref(), Set.of())));
    }
    return new CodeModel(
        units,
        complete,
        new Hierarchies(world, functions).of(units, complete),
        files,
        modules,
        problems);
  }
}
