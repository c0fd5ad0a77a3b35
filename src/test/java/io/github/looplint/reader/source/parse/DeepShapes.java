package io.github.looplint.reader.source.parse;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Sources that nest to any depth, one shape each. */
final class DeepShapes {
  private DeepShapes() {}

  static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> shapes = new TreeMap<>();
    shapes.put("parentheses", n -> value(nested("(", "1", ")", n)));
    shapes.put("calls", n -> value(nested("f(", "1", ")", n)));
    shapes.put("chain", n -> value("a" + ".b()".repeat(n)));
    shapes.put("chain with lambdas", n -> value("a" + ".b(x -> x)".repeat(n)));
    shapes.put("sum", n -> value("a" + " + a".repeat(n)));
    shapes.put("right sum", n -> value(nested("a + (", "1", ")", n)));
    shapes.put("fields", n -> value("a" + ".b".repeat(n)));
    shapes.put("not", n -> value("!".repeat(n) + "a"));
    shapes.put("minus", n -> value("- ".repeat(n) + "a"));
    shapes.put("casts", n -> value("(A) ".repeat(n) + "a"));
    shapes.put("conditionals", n -> value("a ? b : ".repeat(n) + "c"));
    shapes.put("assignments", n -> value("a = ".repeat(n) + "1"));
    shapes.put("array indexes", n -> value(nested("a[", "1", "]", n)));
    shapes.put("array initialisers", n -> member("Object[] o = " + nested("{", "", "}", n) + ";"));
    shapes.put("lambdas", n -> value("x -> ".repeat(n) + "x"));
    shapes.put("calls of lambdas", n -> value(nested("f(() -> ", "1", ")", n)));
    shapes.put("type arguments", n -> member(nested("L<", "L", ">", n) + " f;"));
    shapes.put("annotations", n -> nested("@A(", "1", ")", n) + " class T {}");
    shapes.put("blocks", n -> body(nested("{", "", "}", n)));
    shapes.put("ifs", n -> body("if (a) ".repeat(n) + ";"));
    shapes.put("else ifs", n -> body("if (a) {} else ".repeat(n) + "{}"));
    shapes.put("switches", n -> body(nested("switch (a) { case 1 -> {", "", "}}", n)));
    shapes.put("anonymous classes", n -> value(nested("new A() { Object o = ", "1", ";}", n)));
    shapes.put("classes", n -> nested("class A {", "", "}", n));
    return shapes;
  }

  private static String nested(String open, String middle, String close, int n) {
    return open.repeat(n) + middle + close.repeat(n);
  }

  private static String value(String expression) {
    return member("Object o = " + expression + ";");
  }

  private static String body(String statements) {
    return member("void m() {" + statements + "}");
  }

  private static String member(String text) {
    return "class T { " + text + " }";
  }
}
