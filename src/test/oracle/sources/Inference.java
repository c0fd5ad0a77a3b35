import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Type variables: from arguments, from lambdas, from the place, from written type arguments. */
class Inference {
  record Order(String id, Customer customer, List<Line> lines) {}

  record Customer(String name, Optional<String> mail) {}

  record Line(String article, int pieces) {}

  interface Repository<T, K> {
    CompletableFuture<T> find(K key);

    <R> CompletableFuture<R> with(K key, Function<? super T, ? extends R> use);
  }

  static <T> T identity(T value) {
    return value;
  }

  static <A extends Comparable<A>> A largest(Collection<? extends A> values) {
    return values.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  void chains(Repository<Order, String> orders) {
    orders
        .find("1")
        .thenCompose(order -> orders.find(order.customer().name()))
        .thenApply(order -> order.lines().get(0))
        .thenAccept(line -> line.article().trim());
    orders
        .with("1", order -> order.customer().mail())
        .thenApply(mail -> mail.map(String::strip).orElse("").length());
    identity(orders).find("2").join().id().concat("x");
    largest(List.of("a", "b")).isBlank();
  }

  void fromThePlace(List<Order> orders) {
    List<String> none = Collections.emptyList();
    none.get(0).trim();
    Map<String, List<Order>> byName =
        orders.stream().collect(Collectors.groupingBy(o -> o.customer().name()));
    byName.get("a").get(0).id().isEmpty();
    byName.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getValue().get(0).customer().name().length())
        .forEach(n -> n.byteValue());
    orders.stream()
        .collect(
            Collectors.toMap(
                Order::id, o -> o.lines().size(), (a, b) -> a.compareTo(b), LinkedHashMap::new))
        .forEach((id, size) -> id.repeat(size.intValue()));
    var grouped =
        orders.stream()
            .flatMap(o -> o.lines().stream())
            .collect(
                Collectors.groupingBy(
                    Line::article, Collectors.mapping(l -> l.pieces(), Collectors.toList())));
    grouped.values().iterator().next().get(0).intValue();
    Supplier<List<Order>> supplier = ArrayList::new;
    supplier.get().add(orders.get(0));
    Supplier<Map<String, Customer>> maps = () -> new HashMap<>();
    maps.get().get("a").name();
  }

  void diamonds(List<Customer> customers) {
    new ArrayList<>(customers).get(0).mail().isPresent();
    Map<String, Customer> map = new HashMap<>();
    map.computeIfAbsent("a", key -> new Customer(key, Optional.empty())).name().trim();
    List<Map<String, Customer>> list = new ArrayList<>(List.of(map));
    list.get(0).get("a").name();
    Optional<List<Customer>> found = Optional.of(new ArrayList<>());
    found.get().get(0).name();
  }

  void written() {
    Collections.<Customer>emptyList().get(0).name();
    Optional.<Order>empty().map(o -> o.id().trim()).isPresent();
    Stream.<Supplier<Customer>>of().map(s -> s.get().name()).toList().get(0).trim();
  }

  void wildcards(
      List<? extends Customer> readers,
      List<? super Customer> writers,
      Map<?, ? extends Order> orders) {
    readers.get(0).name().trim();
    writers.add(readers.get(0));
    orders.values().iterator().next().lines().get(0).article();
    for (Map.Entry<?, ? extends Order> entry : orders.entrySet()) {
      entry.getKey().hashCode();
      entry.getValue().customer().name();
    }
  }

  void comparators(List<Order> orders) {
    orders.sort(Comparator.comparing(Order::id).thenComparing(o -> o.customer().name()).reversed());
    orders.sort(
        Comparator.comparing((Order o) -> o.customer().name())
            .thenComparingInt(o -> o.lines().size()));
    orders.stream()
        .min(Comparator.comparingInt(o -> o.lines().get(0).pieces()))
        .map(Order::customer)
        .get()
        .name();
  }

  <T extends Order & Comparable<T>> void bounds(T first, T second) {
    first.compareTo(second); // gap: of several bounds only the first is known
    first.customer().name();
  }

  void executors(ExecutorService executor, List<Callable<Order>> tasks) throws Exception {
    executor.submit(() -> 1).get().byteValue();
    executor.submit(() -> new Customer("a", Optional.empty())).get().name();
    for (Future<Order> future : executor.invokeAll(tasks)) {
      future.get().lines().size();
    }
    CompletableFuture.supplyAsync(() -> new Line("a", 1), executor)
        .thenApply(Line::article)
        .join()
        .trim();
    CompletableFuture.allOf(
            Stream.of("a", "b")
                .map(s -> CompletableFuture.runAsync(() -> s.trim()))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  void conditional(boolean flag, Order order) {
    (flag ? order.lines() : new ArrayList<Line>()).get(0).article();
    (flag ? Optional.of(order) : Optional.<Order>empty()).map(o -> o.id()).get().trim();
    List<Line> lines = flag ? order.lines() : Collections.emptyList();
    lines.get(0).article();
    Stream.of(new ArrayList<Line>(), new java.util.LinkedList<Line>())
        .forEach(l -> l.get(0).article());
  }
}
