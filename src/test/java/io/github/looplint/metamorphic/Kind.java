package io.github.looplint.metamorphic;

import java.util.List;

/** The ways in which code is written otherwise. */
enum Kind {
  EXTRACT_RECEIVER(ExtractLocal::receivers),
  EXTRACT_ARGUMENT(ExtractLocal::arguments),
  INLINE_LOCAL(InlineLocal::in),
  EXTRACT_METHOD(ExtractMethod::in),
  EXTRACT_LAMBDA(ExtractLambda::toCall),
  EXTRACT_REFERENCE(ExtractLambda::toReference),
  LAMBDA_TO_CLASS(LambdaToClass::in),
  CLASS_TO_LAMBDA(ClassToLambda::in),
  LAMBDA_TO_REFERENCE(LambdaToReference::in),
  REFERENCE_TO_LAMBDA(ReferenceToLambda::in);

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Rewriting rewriting;

  Kind(Rewriting rewriting) {
    this.rewriting = rewriting;
  }

  /** All places of a file where it can be done; some may conflict, some may not compile. */
  List<Rewrite> in(SourceUnit unit) {
    return rewriting.in(unit);
  }
}
