package io.github.looplint.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.SignatureIndex;
import io.github.looplint.reader.types.TypeRef;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of each group of libraries some types and methods, as their documentation has them. */
final class LibrarySignaturesTest {
  private static final SignatureIndex INDEX = SignatureIndex.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reactor.core.publisher.Flux  | flatMap        | 1 | <R> (java.util.function.Function<? super T,? extends org.reactivestreams.Publisher<? extends R>>) reactor.core.publisher.Flux<R>
          reactor.core.publisher.Mono  | zipWhen        | 1 | <T2> (java.util.function.Function<T,reactor.core.publisher.Mono<? extends T2>>) reactor.core.publisher.Mono<reactor.util.function.Tuple2<T,T2>>
          reactor.core.scheduler.Schedulers | elastic   | 0 | () reactor.core.scheduler.Scheduler
          io.reactivex.rxjava3.core.Flowable | flatMapSingle | 1 | <R> (io.reactivex.rxjava3.functions.Function<? super T,? extends io.reactivex.rxjava3.core.SingleSource<? extends R>>) io.reactivex.rxjava3.core.Flowable<R>
          io.reactivex.Single          | flatMap        | 1 | <R> (io.reactivex.functions.Function<? super T,? extends io.reactivex.SingleSource<? extends R>>) io.reactivex.Single<R>
          rx.Observable                | toBlocking     | 0 | () rx.observables.BlockingObservable<T>
          io.smallrye.mutiny.Uni       | onItem         | 0 | () io.smallrye.mutiny.groups.UniOnItem<T>
          io.smallrye.mutiny.Uni       | chain          | 1 | <O> (java.util.function.Function<? super T,io.smallrye.mutiny.Uni<? extends O>>) io.smallrye.mutiny.Uni<O>
          io.smallrye.mutiny.groups.UniAwait | indefinitely | 0 | () T
          java.util.concurrent.CompletableFuture | supplyAsync | 1 | <U> (java.util.function.Supplier<U>) java.util.concurrent.CompletableFuture<U>
          org.springframework.web.reactive.function.client.WebClient$ResponseSpec | toEntity | 1 | <T> (java.lang.Class<T>) reactor.core.publisher.Mono<org.springframework.http.ResponseEntity<T>>
          org.springframework.web.reactive.function.client.WebClient | get | 0 | () org.springframework.web.reactive.function.client.WebClient$RequestHeadersUriSpec<?>
          org.springframework.data.repository.CrudRepository | findById | 1 | (ID) java.util.Optional<T>
          org.springframework.data.repository.reactive.ReactiveCrudRepository | count | 0 | () reactor.core.publisher.Mono<java.lang.Long>
          org.hibernate.reactive.mutiny.Mutiny$SessionFactory | withSession | 1 | <T> (java.util.function.Function<org.hibernate.reactive.mutiny.Mutiny$Session,io.smallrye.mutiny.Uni<T>>) io.smallrye.mutiny.Uni<T>
          javax.persistence.EntityManager | find        | 2 | <T> (java.lang.Class<T>,java.lang.Object) T
          jakarta.ws.rs.client.AsyncInvoker | get       | 0 | () java.util.concurrent.Future<jakarta.ws.rs.core.Response>
          io.vertx.core.Vertx          | executeBlocking | 1 | <T> (java.util.concurrent.Callable<T>) io.vertx.core.Future<T>
          io.vertx.mutiny.core.Vertx   | closeAndAwait  | 0 | () java.lang.Void
          software.amazon.awssdk.services.s3.S3AsyncClient | headObject | 1 | (software.amazon.awssdk.services.s3.model.HeadObjectRequest) java.util.concurrent.CompletableFuture<software.amazon.awssdk.services.s3.model.HeadObjectResponse>
          org.apache.kafka.clients.consumer.Consumer | poll | 1 | (java.time.Duration) org.apache.kafka.clients.consumer.ConsumerRecords<K,V>
          io.lettuce.core.api.async.RedisStringAsyncCommands | get | 1 | (K) io.lettuce.core.RedisFuture<V>
          com.google.common.util.concurrent.Futures | allAsList | 1 | <V> (com.google.common.util.concurrent.ListenableFuture<? extends V>...) com.google.common.util.concurrent.ListenableFuture<java.util.List<V>>
          org.apache.pekko.pattern.Patterns | ask       | 3 | (org.apache.pekko.actor.ActorRef,java.lang.Object,java.time.Duration) java.util.concurrent.CompletionStage<java.lang.Object>
          javafx.application.Platform  | runLater       | 1 | (java.lang.Runnable) void
          """)
  void aMethodWithItsGenerics(String type, String name, int arity, String expected) {
    assertThat(
            type(type).methods().stream()
                .filter(m -> m.name().equals(name) && m.parameters().size() == arity)
                .map(Written::of))
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "akka.actor.ActorRef",
        "cn.hutool.http.HttpUtil",
        "co.elastic.clients.elasticsearch.ElasticsearchClient",
        "com.amazonaws.services.s3.AmazonS3",
        "com.azure.storage.blob.BlobClient",
        "com.datastax.driver.core.Session",
        "com.datastax.oss.driver.api.core.CqlSession",
        "com.fasterxml.jackson.databind.ObjectMapper",
        "com.github.benmanes.caffeine.cache.AsyncCache",
        "com.google.cloud.storage.Storage",
        "com.linecorp.armeria.server.HttpService",
        "com.mongodb.client.MongoCollection",
        "com.mongodb.reactivestreams.client.MongoCollection",
        "com.rabbitmq.client.Channel",
        "com.zaxxer.hikari.HikariDataSource",
        "de.mkammerer.argon2.Argon2",
        "io.etcd.jetcd.KV",
        "io.github.bucket4j.BlockingBucket",
        "io.github.resilience4j.ratelimiter.RateLimiter",
        "io.grpc.stub.StreamObserver",
        "io.helidon.webserver.http.HttpRules",
        "io.javalin.http.Context",
        "io.jsonwebtoken.JwtBuilder",
        "io.micronaut.http.client.BlockingHttpClient",
        "io.nats.client.Connection",
        "io.quarkus.hibernate.reactive.panache.PanacheEntityBase",
        "io.r2dbc.spi.Connection",
        "io.rsocket.RSocket",
        "io.undertow.server.HttpHandler",
        "io.vertx.rxjava3.core.Vertx",
        "jakarta.mail.Transport",
        "javax.jms.MessageConsumer",
        "lombok.RequiredArgsConstructor",
        "net.jodah.failsafe.Failsafe",
        "okhttp3.Call",
        "org.apache.curator.framework.CuratorFramework",
        "org.apache.commons.io.FileUtils",
        "org.apache.dubbo.rpc.RpcContext",
        "org.apache.hc.client5.http.impl.classic.CloseableHttpClient",
        "org.apache.http.impl.client.CloseableHttpClient",
        "org.apache.ibatis.session.SqlSession",
        "org.apache.pdfbox.pdmodel.PDDocument",
        "org.apache.poi.ss.usermodel.Workbook",
        "org.apache.pulsar.client.api.Producer",
        "org.asynchttpclient.BoundRequestBuilder",
        "org.bouncycastle.crypto.generators.BCrypt",
        "org.eclipse.jetty.client.HttpClient",
        "org.eclipse.microprofile.reactive.messaging.Emitter",
        "org.eclipse.swt.widgets.Display",
        "org.hibernate.Session",
        "org.jdbi.v3.core.Handle",
        "org.jooq.DSLContext",
        "org.neo4j.driver.Session",
        "org.redisson.api.RMap",
        "org.springframework.cloud.gateway.filter.GlobalFilter",
        "org.springframework.integration.dsl.IntegrationFlow",
        "org.springframework.jdbc.core.JdbcTemplate",
        "org.springframework.kafka.core.KafkaTemplate",
        "org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder",
        "org.thymeleaf.TemplateEngine",
        "play.mvc.Controller",
        "ratpack.exec.Promise",
        "redis.clients.jedis.Jedis",
        "spark.Spark",
      })
  void aLibraryIsThere(String type) {
    assertThat(INDEX.find(type)).isPresent();
  }

  /** In all three a response's {@code write} goes on with the response, in one of them only. */
  @Test
  void whatWasFluentOnceStillIs() {
    assertThat(
            type("io.vertx.core.http.HttpServerResponse").methods().stream()
                .filter(m -> m.name().equals("write") && m.parameters().size() == 2)
                .map(Written::of))
        .contains(
            "(java.lang.String,io.vertx.core.Handler<io.vertx.core.AsyncResult<java.lang.Void>>)"
                + " io.vertx.core.http.HttpServerResponse");
  }

  /** The trap that this leaves: in Vert.x 3 it returns nothing, so nothing could be dropped. */
  @Test
  void aResultThatANewerGenerationAddedIsThere() {
    assertThat(
            type("io.vertx.core.Vertx").methods().stream()
                .filter(m -> m.name().equals("close") && m.parameters().isEmpty())
                .map(Written::of))
        .containsExactly("() io.vertx.core.Future<java.lang.Void>");
  }

  @Test
  void internalPackagesAreNot() {
    assertThat(INDEX.find("reactor.netty.http.client.HttpClientConnect")).isEmpty();
    assertThat(INDEX.hasPackage("io.netty.util.internal.shaded")).isFalse();
    assertThat(INDEX.hasPackage("org.springframework.asm")).isFalse();
    assertThat(INDEX.hasPackage("software.amazon.awssdk.services.s3.endpoints")).isFalse();
  }

  /** A supertype that is missing hides members, and makes every answer less certain. */
  @Test
  void nearlyAllSupertypesAreThere() {
    Predicate<TypeRef> isMissing = type -> INDEX.find(type.erased()).isEmpty();
    List<String> lacking =
        INDEX
            .names()
            .filter(name ->
                Stream.concat(type(name).superclass().stream(), type(name).interfaces().stream())
                    .anyMatch(isMissing))
            .toList();
    assertThat(lacking.size()).isLessThan(200);
  }

  private static ClassSignature type(String name) {
    return INDEX.find(name).orElseThrow(() -> new AssertionError("not in the index: " + name));
  }
}
