package observed;

import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubListener;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.lang.reflect.Modifier;

/** Lets news come to those who listen to Redis. */
final class LettuceDriver implements Driver {
  private final Servers servers;
  private final Arguments arguments;

  LettuceDriver(Servers servers, Arguments arguments) {
    this.servers = servers;
    this.arguments = arguments;
  }

  @Override
  @SuppressWarnings("unchecked") // keys and values are texts
  public void drive(Class<?> type, Plan plan) throws InterruptedException {
    if (RedisPubSubListener.class.isAssignableFrom(type)
        && !Modifier.isAbstract(type.getModifiers())
        && !plan.isMade(type)) {
      RedisClient client = RedisClient.create(servers.redis());
      StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub();
      connection.addListener((RedisPubSubListener<String, String>) arguments.make(type));
      connection.async().subscribe("news");
      Probe.await(type, () -> false);
      client.shutdownAsync();
    }
  }
}
