package samples.mutiny;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Mutiny's publishers that nobody subscribes to. */
final class DroppedPublishers {
  /** A reactive repository. */
  interface Fruits {
    Uni<String> persist(String name);

    Multi<String> all();

    void persistAndForget(String name);
  }

  Uni<String> dropped(Fruits fruits) {
    fruits.persist("apple"); // expect: dropped-publisher
    fruits.all(); // expect: dropped-publisher
    Uni<String> pear = fruits.persist("pear");
    pear.onFailure().retry().atMost(3); // expect: dropped-publisher
    return pear.map(name -> {
      fruits.persist("plum"); // expect: dropped-publisher
      return name;
    });
  }

  Uni<String> taken(Fruits fruits) {
    fruits.persistAndForget("apple");
    fruits.persist("apple").subscribe().with(name -> {}, failure -> {});
    fruits.all().subscribe().with(name -> {});
    return fruits.persist("pear").chain(name -> fruits.persist("plum"));
  }
}
