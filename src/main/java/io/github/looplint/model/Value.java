package io.github.looplint.model;

import java.util.List;

/**
 * What a receiver, an argument or a returned expression <em>is</em>, as far as the code says it, so
 * that chains, locals, fields with one assignment and handed-over functions can be followed.
 *
 * <p>Every value has a static type: a binary name, or {@link MethodRef#UNKNOWN}.
 */
public sealed interface Value {
  /** The value that nothing is known of. */
  Value UNKNOWN = new Unknown(MethodRef.UNKNOWN);

  /**
   * The static type: a binary name without type arguments, arrays with {@code []}, or {@link
   * MethodRef#UNKNOWN}.
   */
  String type();

  /** What a call gave; of a constructor call, the new object. */
  record Result(CallId call, String type) implements Value {}

  /** A parameter of a unit, which may be an enclosing one: lambdas capture. */
  record Parameter(UnitId unit, int index, String type) implements Value {}

  /** The object that the enclosing method belongs to. */
  record This(String type) implements Value {}

  /**
   * A lambda or method reference: the unit that it would run; {@code type} is the functional
   * interface.
   */
  record Function(UnitId unit, String type) implements Value {}

  /** A field, read. */
  record Field(FieldRef field, String type) implements Value {}

  /**
   * A compile-time constant: Boolean, Integer, Long, Double, Float, Character, String, or {@link
   * #NULL}.
   */
  record Constant(Object value, String type) implements Value {
    /** Stands for {@code null}. */
    public static final Object NULL =
        new Object() {
          @Override
          public String toString() {
            return "null";
          }
        };

    @SuppressWarnings("ReferenceEquality") // there is one null
    public boolean isNull() {
      return value == NULL;
    }
  }

  /** {@code X.class}; {@code of} is X. */
  record ClassLiteral(String of) implements Value {
    @Override
    public String type() {
      return "java.lang.Class";
    }
  }

  /**
   * One of several: a conditional, or a local that is assigned on more than one way. At least two,
   * none a choice.
   */
  record Choice(List<Value> of, String type) implements Value {
    public Choice {
      of = List.copyOf(of);
    }
  }

  /** Whether something is null, tested. */
  record NullTest(Value of) implements Value {
    @Override
    public String type() {
      return "boolean";
    }
  }

  /** Whether something is of a type, tested; {@code tested} is the erased type. */
  record TypeTest(Value of, String tested) implements Value {
    @Override
    public String type() {
      return "boolean";
    }
  }

  /** Whether something is a constant, tested: a literal, or a field, as an enum's constants are. */
  record SameTest(Value of, Value constant) implements Value {
    @Override
    public String type() {
      return "boolean";
    }
  }

  /** What a loop iterates over, one after the other: elements of {@code of}. */
  record Element(Value of, String type) implements Value {}

  /** A value that is not followed: arithmetic, array elements. */
  record Unknown(String type) implements Value {}
}
