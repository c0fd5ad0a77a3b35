package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldFacts;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the resolution of one file yields. */
final class Output {
  private final List<CodeUnit> units = new ArrayList<>();
  private final List<FieldFacts> fields = new ArrayList<>();
  private final Map<FieldRef, List<Value>> assigned = new LinkedHashMap<>();
  private final Map<FieldRef, Set<MethodRef>> setIn = new LinkedHashMap<>();
  private final Map<String, Integer> localTypes = new LinkedHashMap<>();

  void add(CodeUnit unit) {
    units.add(unit);
  }

  void add(FieldFacts field) {
    fields.add(field);
  }

  /** Notes what a unit assigns to a field. */
  void assigned(FieldRef field, Value value, MethodRef by) {
    assigned.computeIfAbsent(field, f -> new ArrayList<>()).add(value);
    if (!by.name().startsWith("<")) {
      setIn.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(by);
    }
  }

  /**
   * The number of the next local type of that name in a type, from 1.
   *
   * @param name empty for anonymous ones
   */
  int nextLocalType(String enclosing, String name) {
    return localTypes.merge(enclosing + "$" + name, 1, Integer::sum);
  }

  List<CodeUnit> units() {
    return units;
  }

  /** The declared fields, without what is assigned to them: other files may assign too. */
  List<FieldFacts> fields() {
    return fields;
  }

  Map<FieldRef, List<Value>> assignments() {
    return assigned;
  }

  /** The methods that assign to fields. */
  Map<FieldRef, Set<MethodRef>> setIn() {
    return setIn;
  }
}
