package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.expr.SimpleName;
import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of each name in a file: the parser makes a new string for each token. */
final class Names {
  private final Map<String, String> known = new HashMap<>();

  String shared(String name) {
    String first = known.putIfAbsent(name, name);
    return first == null ? name : first;
  }

  String shared(SimpleName name) {
    return shared(name.getIdentifier());
  }
}
