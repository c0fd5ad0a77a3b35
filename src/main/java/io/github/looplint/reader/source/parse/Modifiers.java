package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Modifiers as written, plus what the language implies. */
final class Modifiers {
  /** Where a declaration stands. */
  enum Place {
    FILE,
    STATEMENTS,
    TYPE,
    INTERFACE;

    static Place in(Kind type) {
      return type == Kind.INTERFACE || type == Kind.ANNOTATION ? INTERFACE : TYPE;
    }
  }

  /** One copy of each combination. */
  private final Map<Set<Modifier>, Set<Modifier>> known = new HashMap<>();

  Set<Modifier> ofType(
      NodeList<com.github.javaparser.ast.Modifier> written,
      BodyDeclaration<?> type,
      Kind kind,
      Place place) {
    EnumSet<Modifier> all = written(written);
    if (place == Place.INTERFACE) {
      all.add(Modifier.PUBLIC);
      all.add(Modifier.STATIC);
    }
    if (kind != Kind.CLASS && place != Place.FILE) {
      all.add(Modifier.STATIC);
    }
    boolean isFinal =
        kind == Kind.RECORD || (type instanceof EnumDeclaration constants && !hasBodies(constants));
    if (isFinal) {
      all.add(Modifier.FINAL);
    }
    if (Place.in(kind) == Place.INTERFACE) {
      all.add(Modifier.ABSTRACT);
    }
    return shared(all);
  }

  private static boolean hasBodies(EnumDeclaration type) {
    return type.getEntries().stream().anyMatch(constant -> !constant.getClassBody().isEmpty());
  }

  Set<Modifier> ofMethod(MethodDeclaration method, Place place) {
    EnumSet<Modifier> all = written(method.getModifiers());
    if (place == Place.INTERFACE) {
      if (!all.contains(Modifier.PRIVATE)) {
        all.add(Modifier.PUBLIC);
      }
      if (method.getBody().isEmpty()) {
        all.add(Modifier.ABSTRACT);
      }
    }
    return shared(all);
  }

  Set<Modifier> ofConstructor(NodeList<com.github.javaparser.ast.Modifier> written, Kind type) {
    EnumSet<Modifier> all = written(written);
    if (type == Kind.ENUM) {
      all.add(Modifier.PRIVATE);
    }
    return shared(all);
  }

  Set<Modifier> ofField(NodeList<com.github.javaparser.ast.Modifier> written, Place place) {
    EnumSet<Modifier> all = written(written);
    if (place == Place.INTERFACE) {
      all.add(Modifier.PUBLIC);
      all.add(Modifier.STATIC);
      all.add(Modifier.FINAL);
    }
    return shared(all);
  }

  /** A method of an annotation. */
  Set<Modifier> ofAnnotationMember() {
    return shared(EnumSet.of(Modifier.PUBLIC, Modifier.ABSTRACT));
  }

  private Set<Modifier> shared(EnumSet<Modifier> modifiers) {
    return known.computeIfAbsent(modifiers, Set::copyOf);
  }

  private static EnumSet<Modifier> written(NodeList<com.github.javaparser.ast.Modifier> nodes) {
    EnumSet<Modifier> written = EnumSet.noneOf(Modifier.class);
    nodes.forEach(node -> of(node.getKeyword()).ifPresent(written::add));
    return written;
  }

  private static Optional<Modifier> of(com.github.javaparser.ast.Modifier.Keyword keyword) {
    return switch (keyword) {
      case PUBLIC -> Optional.of(Modifier.PUBLIC);
      case PROTECTED -> Optional.of(Modifier.PROTECTED);
      case PRIVATE -> Optional.of(Modifier.PRIVATE);
      case STATIC -> Optional.of(Modifier.STATIC);
      case FINAL -> Optional.of(Modifier.FINAL);
      case ABSTRACT -> Optional.of(Modifier.ABSTRACT);
      case SYNCHRONIZED -> Optional.of(Modifier.SYNCHRONIZED);
      case DEFAULT -> Optional.of(Modifier.DEFAULT);
      case NATIVE -> Optional.of(Modifier.NATIVE);
      case VOLATILE -> Optional.of(Modifier.VOLATILE);
      case TRANSIENT, STRICTFP, TRANSITIVE, SEALED, NON_SEALED -> Optional.empty();
    };
  }
}
