package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.GeneratesFact;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.Resolution;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of what Lombok writes, as the catalogue describes it. */
final class GeneratedMembersTest {
  @TempDir private Path folder;

  @Test
  void gettersAndSetters() throws IOException {
    assertThat(
            calls(
                """
                import lombok.*;
                import lombok.experimental.Accessors;
                @Getter @Setter class Config {
                  private Thread owner;
                  private boolean open, isReady;
                  private Boolean maybe;
                  private final java.util.List<Thread> all = null;
                  @Getter(AccessLevel.NONE) private String secret;
                  static String shared;
                  @Getter private static Config global;
                  private int written;
                  long getWritten(int unit) { return 1; }
                }
                @Data @Accessors(fluent = true) class Fluent { private Thread owner; private int count; }
                @Data @Accessors(chain = true, prefix = "m") class Chain { private Thread mOwner; private int other; }
                @With @lombok.Value class Copied { String name; }
                """,
                """
                c.getOwner(); c.setOwner(null); c.isOpen(); c.isReady(); c.setReady(true); c.getMaybe();
                c.getAll().get(0).getName(); c.setAll(null); c.getSecret(); c.setSecret(""); c.getShared();
                Config.getGlobal().isOpen(); c.getWritten(1); c.getWritten();
                f.owner(null).count(1).owner(); h.setOwner(null).getOwner(); h.getOther();
                v.withName("").getName(); v.setName("");
                """,
                "Config c, Fluent f, Chain h, Copied v"))
        .containsExactly(
            "Config#getOwner(): java.lang.Thread",
            "Config#setOwner(java.lang.Thread): void",
            "Config#isOpen(): boolean",
            "Config#isReady(): boolean",
            "Config#setReady(boolean): void",
            "Config#getMaybe(): java.lang.Boolean",
            "Config#getAll(): java.util.List",
            "java.util.List#get(int): java.lang.Thread",
            "java.lang.Thread#getName(): java.lang.String",
            "unresolved setAll",
            "unresolved getSecret",
            "Config#setSecret(java.lang.String): void",
            "unresolved getShared",
            "Config#getGlobal(): Config",
            "Config#isOpen(): boolean",
            "Config#getWritten(int): long",
            "unresolved getWritten",
            "Fluent#owner(java.lang.Thread): Fluent",
            "Fluent#count(int): Fluent",
            "Fluent#owner(): java.lang.Thread",
            "Chain#setOwner(java.lang.Thread): Chain",
            "Chain#getOwner(): java.lang.Thread",
            "unresolved getOther",
            "Copied#withName(java.lang.String): Copied",
            "Copied#getName(): java.lang.String",
            "unresolved setName");
  }

  @Test
  void constructors() throws IOException {
    assertThat(
            calls(
                """
                import lombok.*;
                import lombok.experimental.FieldDefaults;
                @RequiredArgsConstructor class Required {
                  private final Thread a; @NonNull String b; int c; final int d = 1; static final int E = 2;
                }
                @AllArgsConstructor @NoArgsConstructor class Both { Thread a; int b; }
                @Data(staticConstructor = "of") class Held<T> { final T value; int other; }
                @Value class Pair { Thread a; int b; }
                @RequiredArgsConstructor @FieldDefaults(makeFinal = true) class Defaults { Thread a; }
                @RequiredArgsConstructor @FieldDefaults class Mutable { Thread a; }
                @Data class Written { final int a; Written() { a = 1; } }
                """,
                """
                new Required(null, ""); new Both(null, 1); new Both(); Held.of("").getValue().length();
                new Pair(null, 1); new Defaults(null); new Mutable(null); new Written(1);
                """,
                ""))
        .containsExactly(
            "Required#<init>(java.lang.Thread,java.lang.String): Required",
            "Both#<init>(java.lang.Thread,int): Both",
            "Both#<init>(): Both",
            "Held#of(java.lang.Object): Held",
            "Held#getValue(): java.lang.String",
            "java.lang.String#length(): int",
            "Pair#<init>(java.lang.Thread,int): Pair",
            "Defaults#<init>(java.lang.Thread): Defaults",
            "unresolved <init>",
            "unresolved <init>");
  }

  @Test
  void builders() throws IOException {
    assertThat(
            calls(
                """
                import lombok.Builder;
                import lombok.Singular;
                @Builder(toBuilder = true) class Job<T> {
                  Thread client; T value; final int fixed = 1; @Builder.Default final int size = 2;
                  @Singular java.util.List<Thread> workers; @Singular("put") java.util.Map<String, T> more;
                }
                @Builder(builderMethodName = "start", buildMethodName = "done", setterPrefix = "with",
                    builderClassName = "Maker") class Named { Thread client; }
                class ByMethod { @Builder static Thread spawn(String name, int size) { return null; } }
                @Builder record Point(int x, Thread y) {}
                @Builder class Partly {
                  Thread a; int b;
                  static class PartlyBuilder { PartlyBuilder a(String name) { return this; } }
                }
                """,
                """
                Job.<String>builder().client(null).value("").size(3).worker(null).workers(null).put("", "")
                    .more(null).clearWorkers().build().toBuilder().build();
                Job.builder().fixed(1);
                Named.start().withClient(null).done();
                ByMethod.builder().name("").size(1).build().getName();
                Point.builder().x(1).y(null).build().y();
                Partly.builder().a("").b(1).build();
                """,
                ""))
        .containsExactly(
            "Job#builder(): Job$JobBuilder",
            "Job$JobBuilder#client(java.lang.Thread): Job$JobBuilder",
            "Job$JobBuilder#value(java.lang.Object): Job$JobBuilder",
            "Job$JobBuilder#size(int): Job$JobBuilder",
            "Job$JobBuilder#worker(java.lang.Thread): Job$JobBuilder",
            "Job$JobBuilder#workers(java.util.Collection): Job$JobBuilder",
            "Job$JobBuilder#put(java.lang.String,java.lang.Object): Job$JobBuilder",
            "Job$JobBuilder#more(java.util.Map): Job$JobBuilder",
            "Job$JobBuilder#clearWorkers(): Job$JobBuilder",
            "Job$JobBuilder#build(): Job",
            "Job#toBuilder(): Job$JobBuilder",
            "Job$JobBuilder#build(): Job",
            "Job#builder(): Job$JobBuilder",
            "unresolved fixed",
            "Named#start(): Named$Maker",
            "Named$Maker#withClient(java.lang.Thread): Named$Maker",
            "Named$Maker#done(): Named",
            "ByMethod#builder(): ByMethod$ThreadBuilder",
            "ByMethod$ThreadBuilder#name(java.lang.String): ByMethod$ThreadBuilder",
            "ByMethod$ThreadBuilder#size(int): ByMethod$ThreadBuilder",
            "ByMethod$ThreadBuilder#build(): java.lang.Thread",
            "java.lang.Thread#getName(): java.lang.String",
            "Point#builder(): Point$PointBuilder",
            "Point$PointBuilder#x(int): Point$PointBuilder",
            "Point$PointBuilder#y(java.lang.Thread): Point$PointBuilder",
            "Point$PointBuilder#build(): Point",
            "Point#y(): java.lang.Thread",
            "Partly#builder(): Partly$PartlyBuilder",
            "Partly$PartlyBuilder#a(java.lang.String): Partly$PartlyBuilder",
            "Partly$PartlyBuilder#b(int): Partly$PartlyBuilder",
            "Partly$PartlyBuilder#build(): Partly");
  }

  @Test
  void buildersThatInherit() throws IOException {
    assertThat(
            calls(
                """
                import lombok.experimental.SuperBuilder;
                @SuperBuilder abstract class Base<T> { T id; Thread owner; }
                @SuperBuilder(toBuilder = true) class Leaf extends Base<String> { int size; }
                """,
                "Leaf.builder().id(\"\").owner(null).size(1).owner(null).build().toBuilder();",
                ""))
        .containsExactly(
            "Leaf#builder(): Leaf$LeafBuilderImpl",
            "Base$BaseBuilder#id(java.lang.Object): Leaf$LeafBuilderImpl",
            "Base$BaseBuilder#owner(java.lang.Thread): Leaf$LeafBuilderImpl",
            "Leaf$LeafBuilder#size(int): Leaf$LeafBuilderImpl",
            "Base$BaseBuilder#owner(java.lang.Thread): Leaf$LeafBuilderImpl",
            "Leaf$LeafBuilderImpl#build(): Leaf",
            "Leaf#toBuilder(): Leaf$LeafBuilderImpl");
  }

  @Test
  void loggersUtilitiesAndInferredLocals() throws IOException {
    assertThat(
            calls(
                """
                import lombok.extern.slf4j.Slf4j;
                import lombok.experimental.UtilityClass;
                import lombok.val;
                @UtilityClass class Threads { Thread named(String name) { return null; } }
                @Slf4j class Logs {
                  void run(java.util.List<Thread> all) {
                    log.info("x");
                    val t = Threads.named("");
                    t.getName();
                    for (lombok.val each : all) each.isAlive();
                  }
                }
                """,
                "",
                ""))
        .containsExactly(
            "org.slf4j.Logger#info(java.lang.String): void",
            "Threads#named(java.lang.String): java.lang.Thread",
            "java.lang.Thread#getName(): java.lang.String",
            "java.lang.Thread#isAlive(): boolean");
  }

  /** The names are common ones: only those of the library count. */
  @Test
  void othersOfTheSameNameAskForNothing() throws IOException {
    assertThat(
            calls(
                """
                import lombok.*;
                import org.springframework.beans.factory.annotation.Value;
                import other.Getter;
                @Getter class A { private Thread owner; @Value("x") String name; }
                @interface Data {}
                @other.Builder class B { Thread a; }
                """,
                "a.getOwner(); B.builder();",
                "A a"))
        .containsExactly("unresolved getOwner", "unresolved builder");
  }

  /** The calls of one method, and those of all others of the file that is not generated. */
  private List<String> calls(String types, String body, String parameters) throws IOException {
    String use = "class Use { void use(" + parameters + ") { " + body + " } }\n";
    Files.writeString(folder.resolve("Use.java"), types + use);
    CodeModel model =
        SourceReader.read(
            new SourceReader.Request(
                List.of(folder),
                List.of(),
                folder,
                1,
                () ->
                    Catalogue.bundled().facts(GeneratesFact.class).stream()
                        .map(GeneratesFact::what)
                        .toList(),
                SourceReader.Progress.NONE));
    assertThat(model.problems()).isEmpty();
    return Stream.of("Use#use", "Logs#run")
        .flatMap(
            name -> model.units().values().stream().filter(u -> u.id().toString().startsWith(name)))
        .flatMap(unit -> shown(unit))
        .toList();
  }

  private static Stream<String> shown(CodeUnit unit) {
    return unit.calls().stream().map(GeneratedMembersTest::shown);
  }

  private static String shown(CallSite call) {
    return call.resolution() == Resolution.METHOD
        ? call.target() + ": " + call.type()
        : "unresolved " + call.target().name();
  }
}
