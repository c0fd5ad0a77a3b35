package io.github.looplint.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.types.ClassLookup;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.SignatureIndex;
import io.github.looplint.reader.types.TypeRef;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the index in the jar knows, checked against what the real libraries' documentation says. */
final class BundledIndexTest {
  private static final SignatureIndex INDEX = SignatureIndex.bundled();

  @Test
  void theIndexWasGeneratedFromTheListAsItIs() throws IOException {
    assertThat(INDEX.origin())
        .as("the list has changed: run GenerateIndex, its comment says how")
        .isEqualTo(LibraryList.read(LibraryList.FILE).hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.stream.Stream                | map            | 1 | <R> (java.util.function.Function<? super T,? extends R>) java.util.stream.Stream<R>
          java.util.concurrent.CompletableFuture | thenCompose    | 1 | <U> (java.util.function.Function<? super T,? extends java.util.concurrent.CompletionStage<U>>) java.util.concurrent.CompletableFuture<U>
          java.util.concurrent.CompletableFuture | allOf          | 1 | (java.util.concurrent.CompletableFuture<?>...) java.util.concurrent.CompletableFuture<java.lang.Void>
          java.util.Map                          | entrySet       | 0 | () java.util.Set<java.util.Map$Entry<K,V>>
          java.util.Map$Entry                    | getKey         | 0 | () K
          java.util.concurrent.Executors         | newVirtualThreadPerTaskExecutor | 0 | () java.util.concurrent.ExecutorService
          java.lang.Thread                       | stop           | 0 | () void
          io.vertx.core.Vertx                    | close          | 1 | (io.vertx.core.Handler<io.vertx.core.AsyncResult<java.lang.Void>>) void
          io.vertx.core.Future                   | await          | 0 | () T
          io.vertx.core.Future                   | setHandler     | 1 | (io.vertx.core.Handler<io.vertx.core.AsyncResult<T>>) io.vertx.core.Future<T>
          io.netty.channel.ChannelFuture         | sync           | 0 | () io.netty.channel.ChannelFuture
          io.netty.channel.SimpleChannelInboundHandler | channelRead0 | 2 | (io.netty.channel.ChannelHandlerContext,I) void
          """)
  void aMethodWithItsGenerics(String type, String name, int arity, String expected) {
    assertThat(methods(type, name).filter(m -> m.parameters().size() == arity).map(Written::of))
        .containsExactly(expected);
  }

  @Test
  void vertxFuturesComposeAsInAllGenerations() {
    assertThat(methods("io.vertx.core.Future", "compose").map(Written::of))
        .contains(
            "<U> (java.util.function.Function<? super T,io.vertx.core.Future<U>>)"
                + " io.vertx.core.Future<U>",
            "<U> (io.vertx.core.Handler<T>,io.vertx.core.Future<U>) io.vertx.core.Future<U>");
  }

  @Test
  void aNettyHandlersSupertypes() {
    ClassSignature handler = type("io.netty.channel.SimpleChannelInboundHandler");
    assertThat(handler.typeParameters())
        .containsExactly(new ClassSignature.TypeParameter("I", List.of()));
    assertThat(handler.superclass())
        .contains(
            new TypeRef.ClassType("io.netty.channel.ChannelInboundHandlerAdapter", List.of()));
    assertThat(handler.modifiers()).contains(Modifier.ABSTRACT);
    assertThat(type("io.netty.channel.ChannelInboundHandlerAdapter").interfaces())
        .containsExactly(
            new TypeRef.ClassType("io.netty.channel.ChannelInboundHandler", List.of()));
  }

  @Test
  void varargsAndArrays() {
    assertThat(methods("java.lang.ProcessBuilder", "<init>").map(Written::of))
        .containsExactlyInAnyOrder(
            "(java.util.List<java.lang.String>) void", "(java.lang.String...) void");
  }

  @Test
  void defaultMethods() {
    assertThat(methods("java.util.Map", "computeIfAbsent").findFirst().orElseThrow().modifiers())
        .containsExactlyInAnyOrder(Modifier.PUBLIC, Modifier.DEFAULT);
    assertThat(methods("java.util.Map", "get").findFirst().orElseThrow().modifiers())
        .containsExactlyInAnyOrder(Modifier.PUBLIC, Modifier.ABSTRACT);
  }

  @Test
  void functionalInterfaces() {
    assertThat(type("java.util.function.Function").annotations())
        .containsExactly("java.lang.FunctionalInterface");
    assertThat(type("java.util.function.Function").kind()).isEqualTo(TypeFacts.Kind.INTERFACE);
    assertThat(type("io.vertx.core.Handler").annotations())
        .containsExactly("java.lang.FunctionalInterface");
  }

  /** {@code StringBuilder#setLength} is declared in a class that is not public. */
  @Test
  void hiddenSupertypesAreThere() {
    TypeRef superclass = type("java.lang.StringBuilder").superclass().orElseThrow();
    assertThat(methods(superclass.erased(), "setLength")).hasSize(1);
  }

  /** A supertype that is missing hides members: each one of the JDK's must be there. */
  @Test
  void allSupertypesOfTheJdkAreThere() {
    List<String> missing =
        INDEX
            .names()
            .filter(name -> name.startsWith("java.") || name.startsWith("javax."))
            .map(BundledIndexTest::type)
            .flatMap(t -> Stream.concat(t.superclass().stream(), t.interfaces().stream()))
            .map(TypeRef::erased)
            .filter(name -> INDEX.find(name).isEmpty())
            .distinct()
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void whatNoUserCanNameIsNotThere() {
    assertThat(INDEX.find("java.util.HashMap$Node")).isEmpty();
    assertThat(INDEX.find("sun.misc.Unsafe")).isEmpty();
    assertThat(INDEX.hasPackage("sun.misc")).isFalse();
    assertThat(INDEX.find("java.util.function.Functio")).isEmpty();
  }

  @Test
  void packages() {
    assertThat(INDEX.hasPackage("java.util")).isTrue();
    assertThat(INDEX.hasPackage("io.netty.handler")).isTrue();
    assertThat(INDEX.hasPackage("java.util.Map")).isFalse();
    assertThat(INDEX.hasPackage("com.example")).isFalse();
  }

  @Test
  void anOverlayAnswersFirst() {
    ClassSignature own = type("java.util.List");
    ClassLookup overlay =
        name -> name.equals("com.example.Own") ? Optional.of(own) : Optional.empty();
    ClassLookup both = ClassLookup.first(overlay, INDEX);
    assertThat(both.find("com.example.Own")).contains(own);
    assertThat(both.find("java.util.Set")).isEqualTo(INDEX.find("java.util.Set"));
    assertThat(both.find("com.example.Other")).isEmpty();
  }

  private static Stream<MethodSignature> methods(String type, String name) {
    return type(type).methods().stream().filter(method -> method.name().equals(name));
  }

  private static ClassSignature type(String name) {
    return INDEX.find(name).orElseThrow(() -> new AssertionError("not in the index: " + name));
  }
}
