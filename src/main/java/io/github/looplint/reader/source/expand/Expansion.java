package io.github.looplint.reader.source.expand;

import io.github.looplint.model.GeneratedMembers;
import io.github.looplint.model.GeneratedMembers.Shape;
import io.github.looplint.reader.source.syntax.FileSyntax;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds to what a file declares what its annotations ask processors to write. Safe for concurrent
 * use.
 */
public final class Expansion {
  /** Facts by the dotted name of an annotation, as imports write it. */
  private final Map<String, List<GeneratedMembers>> facts = new HashMap<>();

  private final Set<String> inferredTypes = new HashSet<>();

  /**
   * Expands by facts.
   *
   * @param known which annotation asks for what
   */
  public Expansion(Collection<GeneratedMembers> known) {
    for (GeneratedMembers fact : known) {
      for (String annotation : fact.annotations()) {
        String dotted = annotation.replace('$', '.');
        facts.computeIfAbsent(dotted, name -> new ArrayList<>()).add(fact);
        if (fact.shapes().contains(Shape.INFERRED_TYPE)) {
          inferredTypes.add(annotation);
        }
      }
    }
  }

  /** The types, by binary name, that stand for a local's inferred type. */
  public Set<String> inferredTypes() {
    return Set.copyOf(inferredTypes);
  }

  /** The file with what is written for it; itself where nothing is. */
  public FileSyntax expand(FileSyntax file) {
    if (facts.isEmpty()) {
      return file;
    }
    TypeExpansion expansion = new TypeExpansion(new Marks(facts, file.imports()));
    List<TypeDeclaration> types = new ArrayList<>();
    for (TypeDeclaration type : file.types()) {
      types.add(expansion.expand(type));
    }
    return new FileSyntax(file.packageName(), file.imports(), types, file.lines());
  }
}
