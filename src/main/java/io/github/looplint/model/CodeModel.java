package io.github.looplint.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project, read: what runs, the types, the fields, the files, and what could not be read. Sorted
 * throughout.
 */
public final class CodeModel {
  // Sorted once, then looked up often.
  private final Map<UnitId, CodeUnit> units = new LinkedHashMap<>();
  private final Map<FieldRef, FieldFacts> fields = new HashMap<>();
  private final TypeHierarchy types;
  private final List<SourceFile> files;
  private final List<ModuleFacts> modules;
  private final List<ReadProblem> problems;

  public CodeModel(
      Collection<CodeUnit> units,
      Collection<FieldFacts> fields,
      TypeHierarchy types,
      Collection<SourceFile> files,
      Collection<ModuleFacts> modules,
      Collection<ReadProblem> problems) {
    units.stream()
        .sorted(Comparator.comparing(CodeUnit::id))
        .forEach(unit -> this.units.put(unit.id(), unit));
    fields.forEach(field -> this.fields.put(field.ref(), field));
    this.types = types;
    this.files = files.stream().sorted().toList();
    this.modules = modules.stream().sorted().toList();
    this.problems = problems.stream().sorted().toList();
  }

  /** All units by name. */
  public Map<UnitId, CodeUnit> units() {
    return java.util.Collections.unmodifiableMap(units);
  }

  public Optional<CodeUnit> findUnit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  /**
   * The call of that name.
   *
   * @throws IllegalArgumentException when no unit of this model has it
   */
  public CallSite call(CallId id) {
    CodeUnit unit = units.get(id.unit());
    if (unit == null) {
      throw new IllegalArgumentException("no such unit: " + id.unit());
    }
    return unit.calls().get(id.index());
  }

  public Optional<FieldFacts> findField(FieldRef ref) {
    return Optional.ofNullable(fields.get(ref));
  }

  /** All fields that the scanned code declares, in no order. */
  public Collection<FieldFacts> fields() {
    return java.util.Collections.unmodifiableCollection(fields.values());
  }

  public TypeHierarchy types() {
    return types;
  }

  /** The files that were read, in whole or in part. */
  public List<SourceFile> files() {
    return files;
  }

  /** What the build files say of the files' modules, and of those that these are built against. */
  public List<ModuleFacts> modules() {
    return modules;
  }

  public List<ReadProblem> problems() {
    return problems;
  }
}
