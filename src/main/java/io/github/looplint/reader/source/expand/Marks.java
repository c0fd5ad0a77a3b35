package io.github.looplint.reader.source.expand;

import io.github.looplint.model.GeneratedMembers;
import io.github.looplint.model.GeneratedMembers.Shape;
import io.github.looplint.reader.source.syntax.FileSyntax.Import;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What annotations of one file ask for. Their names are looked up in the file's imports alone: what
 * other files declare is not known yet.
 */
final class Marks {
  private final Map<String, List<GeneratedMembers>> facts;
  private final Map<String, String> single = new HashMap<>();
  private final List<String> onDemand = new ArrayList<>();
  private final Map<String, List<GeneratedMembers>> byName = new HashMap<>();

  /**
   * For one file, and one thread.
   *
   * @param facts by the dotted names of annotations
   */
  Marks(Map<String, List<GeneratedMembers>> facts, List<Import> imports) {
    this.facts = facts;
    for (Import imported : imports) {
      String name = imported.name();
      if (imported.onDemand()) {
        onDemand.add(name);
      } else if (!imported.isStatic()) {
        single.put(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }
  }

  /** An annotation that asks for something. */
  record Mark(GeneratedMembers what, Annotation annotation) {}

  /** All that is asked for at one place. */
  record Asked(List<Mark> marks) {
    boolean has(Shape shape) {
      return find(shape).isPresent();
    }

    /** The annotation that asks for it. */
    Optional<Annotation> find(Shape shape) {
      for (Mark mark : marks) {
        if (mark.what().shapes().contains(shape)) {
          return Optional.of(mark.annotation());
        }
      }
      return Optional.empty();
    }
  }

  /** What the annotations of a type or a member ask for. */
  Asked of(List<Annotation> annotations) {
    List<Mark> marks = new ArrayList<>();
    for (Annotation annotation : annotations) {
      for (GeneratedMembers what : facts(annotation.type().name())) {
        if (what.when().isEmpty() || Arguments.isTrue(annotation, what.when().get())) {
          marks.add(new Mark(what, annotation));
        }
      }
    }
    return new Asked(marks);
  }

  private List<GeneratedMembers> facts(String written) {
    return byName.computeIfAbsent(written, this::find);
  }

  private List<GeneratedMembers> find(String written) {
    int dot = written.indexOf('.');
    String first = dot < 0 ? written : written.substring(0, dot);
    String imported = single.get(first);
    if (imported != null) {
      return facts.getOrDefault(imported + written.substring(first.length()), List.of());
    }
    for (String owner : onDemand) {
      List<GeneratedMembers> found = facts.get(owner + "." + written);
      if (found != null) {
        return found;
      }
    }
    return facts.getOrDefault(written, List.of());
  }
}
