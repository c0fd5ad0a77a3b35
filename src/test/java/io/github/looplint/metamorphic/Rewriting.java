package io.github.looplint.metamorphic;

import java.util.List;

/** A way to write code otherwise, without changing what it does. */
@FunctionalInterface
interface Rewriting {
  /** All places of a file where it can be done; some may conflict, some may not compile. */
  List<Rewrite> in(SourceUnit unit);
}
