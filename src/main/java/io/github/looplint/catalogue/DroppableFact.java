package io.github.looplint.catalogue;

import java.util.List;

/**
 * Calls whose result may be dropped, whatever its type.
 *
 * @param methods which calls
 * @param except which of them not
 * @param behind calls that give an object whose calls are meant, and theirs in turn: mocks
 * @param inside calls of which a function is given that may drop anything: it should throw
 * @param annotated annotation types of the methods that are meant
 * @param named names of methods, with {@code *} for any run of characters: those that are called,
 *     and those in which a call stands
 * @param harmless calls that do not fail in practice: a task that makes no others loses nothing
 */
public record DroppableFact(
    List<MethodPattern> methods,
    List<MethodPattern> except,
    List<MethodPattern> behind,
    List<MethodPattern> inside,
    List<String> annotated,
    List<String> named,
    List<MethodPattern> harmless,
    Source source)
    implements Fact {
  public DroppableFact {
    methods = List.copyOf(methods);
    except = List.copyOf(except);
    behind = List.copyOf(behind);
    inside = List.copyOf(inside);
    annotated = List.copyOf(annotated);
    named = List.copyOf(named);
    harmless = List.copyOf(harmless);
  }

  /** Whether the name of a method is one of {@code named}. */
  public boolean isNamed(String method) {
    return named.stream().anyMatch(glob -> Globs.matches(glob, method));
  }
}
