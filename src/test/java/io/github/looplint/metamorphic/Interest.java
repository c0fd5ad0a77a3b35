package io.github.looplint.metamorphic;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.Set;

/** The methods of a file that hand functions over: where each of them begins. */
final class Interest extends TreePathScanner<Void, Void> {
  private final SourceUnit unit;
  private final Set<Integer> members = new HashSet<>();

  private Interest(SourceUnit unit) {
    this.unit = unit;
  }

  static Set<Integer> of(SourceUnit unit) {
    Interest interest = new Interest(unit);
    interest.scan(unit.tree(), null);
    return interest.members;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    add();
    return super.visitLambdaExpression(node, null);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree node, Void unused) {
    add();
    return super.visitMemberReference(node, null);
  }

  @Override
  public Void visitNewClass(NewClassTree node, Void unused) {
    if (node.getClassBody() != null) {
      add();
    }
    return super.visitNewClass(node, null);
  }

  private void add() {
    members.add(unit.start(unit.outermostMember(getCurrentPath())));
  }
}
