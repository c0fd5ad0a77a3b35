package io.github.looplint.catalogue;

import io.github.looplint.model.MethodRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question for what the catalogue knows: {@code java.sql.Statement#execute*(**)}, {@code
 * Statement#executeQuery}, or a type alone. By names only: facts about a supertype are found under
 * the supertype.
 *
 * @param owner a type, with {@code *}; without a package it is a simple name
 * @param method a method, with {@code *}; absent for all, and for facts about the type itself
 * @param parameters erased or simple names; absent for any
 */
public record FactQuery(String owner, Optional<String> method, Optional<List<String>> parameters) {
  private static final Pattern GRAMMAR =
      Pattern.compile("([\\w.$*]+)(?:#([\\w$*]+|<init>)(?:\\(([^()]*)\\))?)?");

  public FactQuery {
    parameters = parameters.map(List::copyOf);
  }

  /** Reads a question; empty when it is none. */
  public static Optional<FactQuery> parse(String text) {
    Matcher parts = GRAMMAR.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<List<String>> parameters =
        Optional.ofNullable(parts.group(3))
            .filter(list -> !list.contains("**"))
            .map(list -> list.isBlank() ? List.of() : List.of(list.strip().split("\\s*,\\s*")));
    return Optional.of(
        new FactQuery(parts.group(1), Optional.ofNullable(parts.group(2)), parameters));
  }

  /** The facts that answer, in catalogue order. */
  public List<Fact> in(Catalogue catalogue) {
    return catalogue.libraries().stream()
        .flatMap(library -> library.facts().stream())
        .filter(this::isAnsweredBy)
        .toList();
  }

  private boolean isAnsweredBy(Fact fact) {
    return methods(fact).stream().anyMatch(this::matches)
        || (method.isEmpty() && types(fact).stream().anyMatch(this::matchesType));
  }

  private boolean matches(MethodPattern pattern) {
    return (matchesType(pattern.owner()) || pattern.matchesOwner(owner))
        && method
            .map(name -> Globs.matches(name, pattern.name()) || pattern.matchesName(name))
            .orElse(true)
        && pattern.parameters().map(this::matchesParameters).orElse(true);
  }

  private boolean matchesType(String type) {
    return Globs.matches(owner, type)
        || (owner.indexOf('.') < 0 && Globs.matches(owner, MethodRef.simpleName(type)));
  }

  private boolean matchesParameters(List<String> known) {
    if (parameters.isEmpty()) {
      return true;
    }
    List<String> asked = parameters.get();
    if (asked.size() != known.size()) {
      return false;
    }
    for (int i = 0; i < asked.size(); i++) {
      String type = known.get(i);
      if (!type.equals("*")
          && !Globs.matches(asked.get(i), type)
          && !asked.get(i).equals(MethodRef.simpleName(type))) {
        return false;
      }
    }
    return true;
  }

  private static List<MethodPattern> methods(Fact fact) {
    List<MethodPattern> methods = new ArrayList<>(fact.methods());
    if (fact instanceof EntryPointFact entry) {
      methods.addAll(entry.overrides());
    } else if (fact instanceof DroppableFact droppable) {
      methods.addAll(droppable.behind());
      methods.addAll(droppable.inside());
      methods.addAll(droppable.harmless());
    }
    return methods;
  }

  private static List<String> types(Fact fact) {
    if (fact instanceof EntryPointFact entry) {
      return entry.annotated();
    }
    if (fact instanceof WrittenFact written) {
      return written.annotated();
    }
    if (fact instanceof ExecutorFact executor) {
      return List.of(executor.type());
    }
    if (fact instanceof StreamFact stream) {
      return stream.types();
    }
    if (fact instanceof AsyncResultFact result) {
      return List.of(result.type());
    }
    if (fact instanceof DroppableFact droppable) {
      return droppable.annotated();
    }
    if (fact instanceof GeneratesFact generates) {
      return generates.what().annotations();
    }
    return List.of();
  }
}
