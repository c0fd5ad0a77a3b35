package io.github.looplint.catalogue;

import io.github.looplint.catalogue.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns that are written as one: {@code a.b.{C,D}#{e,f}(**)} stands for four. A library with
 * several types of like methods would else say everything as many times.
 */
final class Alternatives {
  private Alternatives() {}

  /**
   * The patterns that a text stands for, in its order; itself where it names no alternatives.
   *
   * @throws CatalogueException when they are not written as one list in the owner, one in the name
   */
  static List<Scalar> of(Scalar scalar) {
    if (scalar.text().indexOf('{') < 0) {
      return List.of(scalar);
    }
    int hash = scalar.text().indexOf('#');
    int list = scalar.text().indexOf('(', hash + 1);
    if (hash < 0 || list < 0) {
      throw bad(scalar);
    }
    List<Scalar> patterns = new ArrayList<>();
    for (String owner : ways(scalar.text().substring(0, hash), scalar)) {
      for (String name : ways(scalar.text().substring(hash, list), scalar)) {
        String text = owner + name + scalar.text().substring(list);
        patterns.add(new Scalar(text, scalar.plain(), scalar.source()));
      }
    }
    return patterns;
  }

  private static List<String> ways(String part, Scalar scalar) {
    int open = part.indexOf('{');
    int close = part.indexOf('}');
    if (open < 0 && close < 0) {
      return List.of(part);
    }
    String inside = open < close && open >= 0 ? part.substring(open + 1, close) : "";
    String behind = part.substring(close + 1);
    if (inside.indexOf(',') < 0 || inside.indexOf('{') >= 0 || behind.indexOf('{') >= 0) {
      throw bad(scalar);
    }
    List<String> ways = new ArrayList<>();
    for (String way : inside.split(",", -1)) {
      ways.add(part.substring(0, open) + way + behind);
    }
    return ways;
  }

  private static CatalogueException bad(Scalar scalar) {
    return new CatalogueException(
        scalar.source(),
        "bad pattern " + scalar.kind() + ": write alternatives as '{a,b}', once in owner or name");
  }
}
