package io.github.looplint.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an annotation makes its processor write, that sources then use without declaring it.
 *
 * @param annotations binary names of the annotation types that ask for it, on a type or on a member
 * @param shapes what is written
 * @param when the member of the annotation that must be {@code true}; absent for always
 * @param field the field's name, for {@link Shape#FIELD}
 * @param type its type, by binary name
 */
public record GeneratedMembers(
    List<String> annotations,
    Set<Shape> shapes,
    Optional<String> when,
    Optional<String> field,
    Optional<String> type) {
  public GeneratedMembers {
    annotations = List.copyOf(annotations);
    shapes = Set.copyOf(shapes);
  }

  /** What processors write, and what steers it. */
  public enum Shape {
    /** A getter for each field, or for the annotated one. */
    GETTERS,
    /** A setter for each field that is not final. */
    SETTERS,
    /** {@code withX(x)}: a copy with another value. */
    WITHERS,
    /** A constructor that takes all fields. */
    ALL_ARGUMENTS_CONSTRUCTOR,
    /** A constructor that takes the final fields and those that must not be null. */
    REQUIRED_ARGUMENTS_CONSTRUCTOR,
    NO_ARGUMENTS_CONSTRUCTOR,
    /** The first of them, where no constructor is written or asked for. */
    IMPLIED_ALL_ARGUMENTS_CONSTRUCTOR,
    /** The second of them, where no constructor is written or asked for. */
    IMPLIED_REQUIRED_ARGUMENTS_CONSTRUCTOR,
    /** {@code builder()}, and the builder. */
    BUILDER,
    /** A builder that inherits from that of the superclass. */
    INHERITING_BUILDER,
    /** A static field of a given name and type. */
    FIELD,
    /** All members become static. */
    STATIC_MEMBERS,
    /** All fields become final. */
    FINAL_FIELDS,
    /** The annotated field stays as it is written. */
    NOT_FINAL_FIELD,
    /** The annotated field must not be null. */
    REQUIRED_FIELD,
    /** The annotated field's initial value is only a default. */
    DEFAULT_VALUE,
    /** A builder takes the annotated collection's elements one by one, too. */
    SINGLE_ELEMENTS,
    /** How accessors are named and what setters return. */
    ACCESSOR_STYLE,
    /** The annotation type itself stands for the inferred type of a local. */
    INFERRED_TYPE
  }
}
