package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** The direct parts of a piece of syntax, without the bodies of lambdas and of types. */
final class SyntaxParts {
  private SyntaxParts() {}

  static List<Expression> expressions(Expression of) {
    List<Expression> parts = new ArrayList<>();
    if (of instanceof Expression.Call call) {
      call.scope().ifPresent(parts::add);
      parts.addAll(call.arguments());
    } else if (of instanceof Expression.New creation) {
      creation.outer().ifPresent(parts::add);
      parts.addAll(creation.arguments());
    } else if (of instanceof Expression.FieldAccess access) {
      parts.add(access.scope());
    } else if (of instanceof Expression.Assign assign) {
      parts.addAll(List.of(assign.target(), assign.value()));
    } else if (of instanceof Expression.Conditional either) {
      parts.addAll(List.of(either.condition(), either.whenTrue(), either.whenFalse()));
    } else if (of instanceof Expression.Binary binary) {
      parts.addAll(List.of(binary.left(), binary.right()));
    } else if (of instanceof Expression.Unary unary) {
      parts.add(unary.operand());
    } else if (of instanceof Expression.Cast cast) {
      parts.add(cast.operand());
    } else if (of instanceof Expression.InstanceOf test) {
      parts.add(test.operand());
    } else if (of instanceof Expression.ArrayAccess access) {
      parts.addAll(List.of(access.array(), access.index()));
    } else if (of instanceof Expression.NewArray array) {
      parts.addAll(array.elements());
    } else if (of instanceof Expression.Other other) {
      parts.addAll(other.parts());
    } else if (of instanceof Expression.SwitchValue choice) {
      parts.addAll(expressions(choice.cases()));
    }
    return parts;
  }

  static List<Expression> expressions(Statement of) {
    List<Expression> parts = new ArrayList<>();
    if (of instanceof Statement.Expressed expressed) {
      parts.add(expressed.expression());
    } else if (of instanceof Statement.Local local) {
      local.value().ifPresent(parts::add);
    } else if (of instanceof Statement.If branch) {
      parts.add(branch.condition());
    } else if (of instanceof Statement.Loop loop) {
      loop.condition().ifPresent(parts::add);
      parts.addAll(loop.updates());
    } else if (of instanceof Statement.ForEach loop) {
      parts.add(loop.source());
    } else if (of instanceof Statement.Return end) {
      end.value().ifPresent(parts::add);
    } else if (of instanceof Statement.Throw end) {
      parts.add(end.value());
    } else if (of instanceof Statement.Yield end) {
      parts.add(end.value());
    } else if (of instanceof Statement.Synchronized locked) {
      parts.add(locked.lock());
    } else if (of instanceof Statement.Switch choice) {
      parts.add(choice.selector());
    } else if (of instanceof Statement.Assert check) {
      parts.add(check.condition());
    }
    return parts;
  }

  static List<Statement> statements(Statement of) {
    List<Statement> parts = new ArrayList<>();
    if (of instanceof Statement.Block block) {
      parts.addAll(block.statements());
    } else if (of instanceof Statement.If branch) {
      parts.add(branch.then());
      branch.otherwise().ifPresent(parts::add);
    } else if (of instanceof Statement.Loop loop) {
      parts.addAll(loop.first());
      parts.add(loop.body());
    } else if (of instanceof Statement.ForEach loop) {
      parts.add(loop.body());
    } else if (of instanceof Statement.Try attempt) {
      parts.addAll(attempt.resources());
      parts.add(attempt.body());
      attempt.catches().forEach(c -> parts.add(c.body()));
      attempt.last().ifPresent(parts::add);
    } else if (of instanceof Statement.Synchronized locked) {
      parts.add(locked.body());
    } else if (of instanceof Statement.Switch choice) {
      choice.cases().forEach(c -> parts.addAll(c.body()));
    }
    return parts;
  }
}
