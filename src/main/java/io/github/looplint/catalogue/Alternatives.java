package io.github.looplint.catalogue;

import io.github.looplint.catalogue.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns that are written as one: {@code a.b.{C,D}#{e,f}(**)} stands for four. Libraries with
 * several types of like methods would else say everything as many times.
 */
final class Alternatives {
  private Alternatives() {}

  /**
   * The patterns that a text stands for, in its order; itself where it names no alternatives.
   *
   * @throws CatalogueException when a brace is not closed, or fewer than two stand in it
   */
  static List<Scalar> of(Scalar scalar) {
    String text = scalar.text();
    int open = text.indexOf('{');
    if (open < 0) {
      return List.of(scalar);
    }
    int close = text.indexOf('}', open);
    String[] ways = close < 0 ? new String[0] : text.substring(open + 1, close).split(",", -1);
    if (ways.length < 2) {
      throw new CatalogueException(
          scalar.source(), "bad pattern " + scalar.kind() + ": write alternatives as '{a,b}'");
    }
    List<Scalar> found = new ArrayList<>();
    for (String way : ways) {
      String one = text.substring(0, open) + way + text.substring(close + 1);
      found.addAll(of(new Scalar(one, scalar.plain(), scalar.source())));
    }
    return found;
  }
}
