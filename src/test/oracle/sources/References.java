import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Method references of all four kinds, and what they tell of the types around. */
class References {
  private final StringBuilder field = new StringBuilder();

  static int parse(String text) {
    return Integer.parseInt(text);
  }

  static int parse(String text, int radix) {
    return Integer.parseInt(text, radix);
  }

  String instance(String text) {
    return text.trim();
  }

  <T> List<T> generic(T one) {
    return List.of(one);
  }

  static class Sub extends References {
    @Override
    String instance(String text) {
      Function<String, String> up = super::instance;
      return up.apply(text).trim();
    }
  }

  void kinds(List<String> texts) {
    Function<String, Integer> ofStatic = Integer::valueOf;
    ofStatic.apply("1").byteValue();
    ToIntFunction<String> own = References::parse;
    BiFunction<String, Integer, Integer> two = References::parse;
    two.apply("1", 2).byteValue();
    Function<String, String> bound = this::instance;
    bound.andThen(String::length).apply("a").byteValue();
    Function<String, String> unbound = String::trim;
    BiFunction<String, String, Boolean> unboundOfTwo = String::equals;
    Function<String, StringBuilder> creates = StringBuilder::new;
    creates.apply("a").append(1);
    Supplier<List<String>> list = ArrayList::new;
    list.get().get(0).trim();
    IntFunction<String[]> array = String[]::new;
    array.apply(1)[0].trim();
    Consumer<String> appends = field::append;
    Consumer<Object> prints = System.out::println;
    UnaryOperator<String> upper = String::toUpperCase;
    Supplier<String> late = new StringBuilder("a")::toString;
    texts.forEach(System.out::println);
    texts.stream().map(this::generic).map(l -> l.get(0).trim()).forEach(field::append);
    texts.stream().map(References::parse).map(Integer::toBinaryString).forEach(String::trim);
    texts.stream()
        .mapToInt(Integer::parseInt)
        .boxed()
        .map(Integer::byteValue)
        .forEach(b -> b.intValue());
    texts.stream()
        .map(StringBuilder::new)
        .map(StringBuilder::reverse)
        .map(Object::toString)
        .toList()
        .get(0)
        .trim();
    texts.stream().collect(Collectors.toCollection(TreeSet::new)).first().trim();
    texts.stream()
        .collect(Collectors.toMap(Function.identity(), String::length))
        .get("a")
        .byteValue();
    texts.stream().reduce(String::concat).map(String::isBlank).get().booleanValue();
    Arrays.asList("a").replaceAll(String::trim);
    Optional.of("a").map(Integer::valueOf).filter(Integer.valueOf(1)::equals).get().byteValue();
    Stream.of(1, 2).map(String::valueOf).map(String::trim).forEach(t -> t.isBlank());
    Map<String, List<Integer>> map = new HashMap<>();
    map.computeIfAbsent("a", k -> new ArrayList<>()).add(1);
    map.values().stream().flatMap(List::stream).map(Integer::byteValue).toList().get(0).intValue();
    map.entrySet().stream().map(Map.Entry::getValue).forEach(List::clear);
  }
}
