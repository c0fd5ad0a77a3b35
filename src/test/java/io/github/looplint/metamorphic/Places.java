package io.github.looplint.metamorphic;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/** Walks a file, and collects the rewrites that its subclass finds. */
abstract class Places extends TreePathScanner<Void, Void> {
  final SourceUnit unit;
  private final List<Rewrite> rewrites = new ArrayList<>();

  Places(SourceUnit unit) {
    this.unit = unit;
  }

  final List<Rewrite> collect() {
    scan(unit.tree(), null);
    return rewrites;
  }

  /** Tokens stay what they are, wherever they stand. */
  final void add(Tree node, Edit... edits) {
    add(node, false, edits);
  }

  /** What is found in a node may then be found at the call that takes its place. */
  final void addMoved(Tree node, Edit... edits) {
    add(node, true, edits);
  }

  private void add(Tree node, boolean moves, Edit... edits) {
    if (unit.end(node) < 0) {
      // Written by the compiler: super().
      return;
    }
    Tree member = unit.outermostMember(getCurrentPath());
    rewrites.add(
        new Rewrite(
            unit.start(node),
            unit.end(node),
            moves,
            unit.start(member),
            unit.end(member),
            List.of(edits)));
  }

  final TreePath parent() {
    return getCurrentPath().getParentPath();
  }
}
