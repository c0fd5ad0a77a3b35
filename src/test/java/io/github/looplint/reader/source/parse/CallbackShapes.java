package io.github.looplint.reader.source.parse;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Callbacks inside callbacks, as asynchronous code is written: what an unpatched parser takes
 * exponential time for.
 */
final class CallbackShapes {
  private CallbackShapes() {}

  static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> shapes = new TreeMap<>();
    shapes.put("statement lambda", n -> method("f(x -> {", "g();", "});", n));
    shapes.put("on a receiver", n -> method("a.f(x -> {", "g();", "});", n));
    shapes.put("on this", n -> method("this.f(x -> {", "g();", "});", n));
    shapes.put("on super", n -> method("super.f(x -> {", "g();", "});", n));
    shapes.put("on an outer this", n -> method("T.this.f(x -> {", "g();", "});", n));
    shapes.put("on a new object", n -> method("new A().f(x -> {", "g();", "});", n));
    shapes.put("typed parameters", n -> method("f((A<B> x, int y) -> {", "g();", "});", n));
    shapes.put("last of several", n -> method("a.f(1, b(), x -> {", "g();", "});", n));
    shapes.put("two callbacks", n -> method("a.f(x -> {", "g();", "}, e -> { h(e); });", n));
    shapes.put("expression lambda", n -> method("f(x -> g(y -> {", "g();", "}));", n));
    shapes.put("anonymous class", n -> method("f(new A() { void m() {", "g();", "}});", n));
    shapes.put(
        "switch argument", n -> method("f(switch (a) { default -> {", "yield 1;", "}});", n));
    shapes.put(
        "if and else",
        n -> method("a.f(r -> { if (r.ok()) {", "g();", "} else { h(r.cause()); }});", n));
    shapes.put(
        "try and catch", n -> method("a.f(r -> { try {", "g();", "} catch (E e) { h(e); }});", n));
    shapes.put("returned", n -> method("return f(x -> {", "return g();", "});", n));
    shapes.put(
        "chain", n -> method("a.f().onSuccess(r -> {", "g();", "}).onFailure(e -> h(e));", n));
    shapes.put("assigned", n -> method("r = f(x -> {", "g();", "});", n));
    shapes.put("declared", n -> method("var r = f(x -> {", "g();", "});", n));
    shapes.put("in a loop", n -> method("for (A a : as) { a.f(x -> {", "g();", "}); }", n));
    shapes.put("locked", n -> method("synchronized (l) { a.f(x -> {", "g();", "}); }", n));
    return shapes;
  }

  private static String method(String open, String middle, String close, int n) {
    String body = (open + "\n").repeat(n) + middle + "\n" + (close + "\n").repeat(n);
    return "class T { void m() {\n" + body + "} }\n";
  }
}
