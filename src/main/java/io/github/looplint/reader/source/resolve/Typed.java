package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.Value;
import io.github.looplint.reader.types.TypeRef;

/** What an expression is: the value that the model knows, and its type with arguments. */
record Typed(Value value, TypeRef type) {
  static final Typed UNKNOWN = new Typed(Value.UNKNOWN, TypeRef.UNKNOWN);

  /** A value that is not followed, of a known type. */
  static Typed of(TypeRef type) {
    return new Typed(new Value.Unknown(type.erased()), type);
  }
}
