package samples.kafka;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;

/** A topology is closed when all its threads have ended. */
final class Streams {
  private Streams() {}

  /** On the event loop. */
  static final class Topology extends AbstractVerticle {
    private final KafkaStreams streams;

    Topology(KafkaStreams streams) {
      this.streams = streams;
    }

    @Override
    public void start() {
      streams.cleanUp(); // expect: blocking-file-io
      streams.start();
    }

    @Override
    public void stop() {
      streams.close(Duration.ofSeconds(5)); // expect: blocking-messaging
      streams.close(); // expect: blocking-messaging
    }
  }

  /** On a worker. */
  static final class PatientTopology extends AbstractVerticle {
    private final KafkaStreams streams;

    PatientTopology(KafkaStreams streams) {
      this.streams = streams;
    }

    @Override
    public void stop(Promise<Void> stopped) {
      vertx
          .executeBlocking(
              () -> {
                streams.close();
                return null;
              })
          .<Void>mapEmpty()
          .onComplete(stopped);
    }
  }
}
