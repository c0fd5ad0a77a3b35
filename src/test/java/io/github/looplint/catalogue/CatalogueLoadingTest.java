package io.github.looplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the catalogue is read, or refused with a line that says where and why. */
final class CatalogueLoadingTest {
  private static final Map<String, Rule> RULES =
      Map.of(
          "blocking-sleep", new Rule("blocking-sleep", Severity.ERROR, "", ""),
          "cpu-digest", new Rule("cpu-digest", Severity.INFO, "", ""));

  private static final String HEAD =
      """
      library: x
      artifacts: {jdk: [17]}
      """;

  @Test
  void readsEveryKeyOfEveryKindOfFact() {
    Library library =
        read(
            """
            library: x
            framework: X 4
            artifacts: {g.h:a-b: [3.9.16, 5.0.0.Final], jdk: [17, 25]}
            packages: [a.b, c]
            instead: by default
            blocking:
              - {rule: blocking-sleep, methods: ["a.B#c(**)", "a.B$C#<init>()"], inLoop: info, once: true, named: ["d*"]}
              - {rule: cpu-digest, severity: warning, methods: ["a.B#d(int,*,**)"],
                 except: ["a.C#*(**)"], instead: "it: so", onlyWhen: [blocking-stream],
                 unless: [zero-timeout, known-complete], unlessReturns: [a.F]}
            callbacks:
              - {methods: ["a.B#e(**)"], argument: 1, runs: argument-executor, executor: 0,
                 why: said, confidence: likely, except: ["a.B#e()"]}
              - {methods: ["a.B#e(**)"], argumentType: a.F, onePer: 1, on: [receiver], is: [stage]}
            results:
              - {methods: ["a.B#f(**)"], runs: argument-executor, executor: 1, also: worker,
                 alsoFails: true, returns: a.G, confidence: possible, why: given}
            stages:
              - {methods: ["a.B#p(**)"], except: ["a.B#p()"], behind: ["a.B#o()"], subscribes: [scheduler],
                 arguments: [subscriber], emits: [inner], errors: [cpu-pool], cancels: [scheduler], scheduler: 1, is: [callable]}
            offloads:
              - {methods: ["a.B#q(**)"], except: ["a.B#q()"], is: takes-values, argument: 0, instead: z}
            entryPoints:
              - {overrides: ["a.B#g(**)"], annotated: [a.H], onlyAnnotated: [a.O], unlessAnnotated: [a.U], unlessMembers: ["x=true"], runs: worker, why: "calls {method}",
                 confidence: likely, unlessRegistered: true, returns: [a.P], application: reactive, inheritedBy: [a.I]}
            applications:
              - {kind: servlet, dependencies: ["g.h:*"], imports: [a.q], signatures: [a.Q]}
            placements:
              - {methods: ["a.B#h(**)"], instance: -1, contents: true, given: 0, builtWith: ["a.I#of()"],
                 runs: worker, why: w}
            executors:
              - {type: a.E, runs: cpu-pool, why: w, confidence: likely}
            barriers:
              - {methods: ["a.b.**#*(**)"]}
            events:
              - {methods: ["a.B#post(**)"], except: ["a.C#post(**)"], argument: 1, annotated: [a.L], unlessAnnotated: [a.U], overrides: ["a.L#on(*)"]}
            asynchronous:
              - annotated: [a.U]
            guards:
              - {methods: ["a.B#isDone()"], outcome: true, says: off-event-loop}
            streams:
              - {origin: filter, types: [a.S], methods: ["a.S#of()"], fields: ["a.S#one"], rule: blocking-sleep}
            asyncResults:
              - {type: a.R, loses: work, severity: error, except: ["a.R#end()"], handles: ["a.R#x(**)"],
                 same: ["a.R#y()"], instead: so}
            written:
              - {rule: blocking-sleep, annotated: [a.N], except: ["a.B#n()"], onlyWhen: [without-body], unlessReturns: [a.F], instead: y}
            droppable:
              - {methods: ["a.B#j(**)"], except: ["a.B#j()"], behind: ["a.B#k()"], inside: ["a.B#l(**)"],
                 annotated: [a.M], named: ["warm*"], harmless: ["a.B#m()"]}
            """);

    assertThat(library.framework()).isEqualTo("X 4");
    assertThat(library.artifacts())
        .isEqualTo(Map.of("g.h:a-b", List.of("3.9.16", "5.0.0.Final"), "jdk", List.of("17", "25")));
    assertThat(library.packages()).containsExactly("a.b", "c");
    assertThat(library.facts())
        .extracting(Object::toString)
        .containsExactly(
            "BlockingFact[rule=blocking-sleep, severity=ERROR, inLoop=Optional[INFO], nearLoops=false, once=true,"
                + " methods=[a.B#c(**), a.B$C#<init>()], except=[], instead=by default,"
                + " onlyWhen=[], unless=[], named=[d*], unlessReturns=[], source=x.yaml:7:5]",
            library.facts().get(1).toString(),
            "WrittenFact[annotated=[a.N], blocking=BlockingFact[rule=blocking-sleep, severity=ERROR,"
                + " inLoop=Optional.empty, nearLoops=false, once=false, methods=[], except=[a.B#n()],"
                + " instead=y, onlyWhen=[WITHOUT_BODY], unless=[], named=[], unlessReturns=[a.F],"
                + " source=x.yaml:47:5]]",
            "CallbackFact[methods=[a.B#e(**)], except=[a.B#e()], argument=OptionalInt[1],"
                + " argumentType=Optional.empty, runs=ARGUMENT_EXECUTOR, on=[],"
                + " onePer=OptionalInt.empty, executor=OptionalInt[0], confidence=LIKELY, why=said,"
                + " traits=[], source=x.yaml:12:5]",
            "CallbackFact[methods=[a.B#e(**)], except=[], argument=OptionalInt.empty,"
                + " argumentType=Optional[a.F], runs=PIPELINE, on=[RECEIVER],"
                + " onePer=OptionalInt[1], executor=OptionalInt.empty, confidence=CERTAIN, why=,"
                + " traits=[STAGE], source=x.yaml:14:5]",
            "ResultFact[methods=[a.B#f(**)], returns=Optional[a.G], runs=ARGUMENT_EXECUTOR,"
                + " executor=OptionalInt[1], also=Optional[WORKER], alsoFails=true,"
                + " confidence=POSSIBLE, why=given, source=x.yaml:16:5]",
            "StageFact[methods=[a.B#p(**)], except=[a.B#p()], behind=[a.B#o()], subscribes=[SCHEDULER], arguments=[SUBSCRIBER],"
                + " emits=[INNER], errors=[CPU_POOL], cancels=[SCHEDULER], scheduler=OptionalInt[1],"
                + " traits=[CALLABLE], why=, source=x.yaml:19:5]",
            "OffloadFact[methods=[a.B#q(**)], except=[a.B#q()], role=TAKES_VALUES,"
                + " argument=OptionalInt[0], instead=z, source=x.yaml:22:5]",
            "EntryPointFact[overrides=[a.B#g(**)], annotated=[a.H], inheritedBy=[a.I], runs=WORKER, why=calls {method},"
                + " confidence=LIKELY, unlessRegistered=true, returns=[a.P], onlyAnnotated=[a.O],"
                + " unlessAnnotated=[a.U], unlessMembers=[x=true], application=Optional[REACTIVE],"
                + " source=x.yaml:24:5]",
            "ApplicationFact[kind=SERVLET, dependencies=[g.h:*], imports=[a.q], signatures=[a.Q],"
                + " source=x.yaml:27:5]",
            "PlacementFact[methods=[a.B#h(**)], instance=-1, contents=true, runs=WORKER,"
                + " given=OptionalInt[0], builtWith=[a.I#of()], why=w, source=x.yaml:29:5]",
            "ExecutorFact[type=a.E, runs=CPU_POOL, confidence=LIKELY, why=w, source=x.yaml:32:5]",
            "BarrierFact[methods=[a.b.**#*(**)], source=x.yaml:34:5]",
            "EventFact[methods=[a.B#post(**)], except=[a.C#post(**)], argument=1, annotated=[a.L],"
                + " unlessAnnotated=[a.U], overrides=[a.L#on(*)], source=x.yaml:36:5]",
            "AsynchronousFact[annotated=[a.U], source=x.yaml:38:5]",
            "GuardFact[methods=[a.B#isDone()], outcome=true, says=OFF_EVENT_LOOP,"
                + " source=x.yaml:40:5]",
            "StreamFact[origin=FILTER, types=[a.S], methods=[a.S#of()], fields=[a.S#one],"
                + " rule=Optional[blocking-sleep], instead=Optional.empty, source=x.yaml:42:5]",
            "AsyncResultFact[type=a.R, loses=WORK, severity=ERROR, except=[a.R#end()],"
                + " handles=[a.R#x(**)], same=[a.R#y()], instead=so, source=x.yaml:44:5]",
            "DroppableFact[methods=[a.B#j(**)], except=[a.B#j()], behind=[a.B#k()],"
                + " inside=[a.B#l(**)], annotated=[a.M], named=[warm*], harmless=[a.B#m()], source=x.yaml:49:5]");

    BlockingFact digest = (BlockingFact) library.facts().get(1);
    assertThat(digest.severity()).isEqualTo(Severity.WARNING);
    assertThat(digest.instead()).isEqualTo("it: so");
    assertThat(digest.onlyWhen()).containsExactly(Condition.BLOCKING_STREAM);
    assertThat(digest.unless()).isEqualTo(Set.of(Condition.ZERO_TIMEOUT, Condition.KNOWN_COMPLETE));
    assertThat(digest.unlessReturns()).containsExactly("a.F");
    assertThat(digest.methods()).hasToString("[a.B#d(int,*,**)]");
    assertThat(digest.except()).hasToString("[a.C#*(**)]");
    assertThat(digest.methods().get(0).source()).hasToString("x.yaml:8:53");
  }

  static Stream<Arguments> badFiles() {
    return Stream.of(
        bad("", "x.yaml:1:1: the file is empty"),
        bad("# only a comment\n", "x.yaml:1:1: the file is empty"),
        bad("- a\n", "x.yaml:1:1: expected a mapping, found a list"),
        bad("just text", "x.yaml:1:1: expected a mapping, found 'just text'"),
        bad(
            "---\nlibrary: x\n---\na: b\n",
            "x.yaml:3:1: a second document: one file is one document"),
        bad("a: [b\n", "x.yaml:2:1: not YAML: expected ',' or ']', but got <stream end>"),
        bad("a: b\n c: d\n", "x.yaml:2:3: not YAML: mapping values are not allowed here"),
        bad(
            "\ta: b\n",
            "x.yaml:1:1: not YAML: found character '\\t(TAB)' that cannot start any token. "
                + "(Do not use \\t(TAB) for indentation)"),
        bad("a: b\nc: \u0007\n", "x.yaml:2:4: not YAML: the character U+0007 is not allowed"),
        bad("a: &b c\n", "x.yaml:1:4: anchors are not allowed"),
        bad("a: *b\n", "x.yaml:1:4: aliases are not allowed: write the value"),
        bad("a: !!int 1\n", "x.yaml:1:4: tags are not allowed: tag:yaml.org,2002:int"),
        bad("? [a]\n: b\n", "x.yaml:1:3: a key must be a word, not a list"),
        bad("library: x\nlibrary: x\n", "x.yaml:2:1: duplicate key 'library'"),
        bad("library: y\n", "x.yaml:1:10: 'library' must be the file's name, 'x'"),
        bad("artifacts: {jdk: [17]}\n", "x.yaml:1:1: missing key 'library'"),
        bad("library:\n", "x.yaml:1:9: 'library' must be a text, not empty"),
        bad("library: [x]\n", "x.yaml:1:10: 'library' must be a text, not a list"),
        bad("library: x\n", "x.yaml:1:1: missing key 'artifacts'"),
        bad(
            "library: x\nartifact: {}\n",
            "x.yaml:2:1: unknown key 'artifact': did you mean 'artifacts'?"),
        bad(
            "library: x\nzebra: {}\n",
            "x.yaml:2:1: unknown key 'zebra'; known: library, framework, artifacts, packages,"
                + " instead, blocking, written, callbacks, results, stages, offloads, entryPoints, applications,"
                + " placements, executors, barriers, addresses, completions, events, asynchronous, guards, streams, asyncResults, droppable, generates"),
        bad(
            "library: x\nartifacts: 17\n",
            "x.yaml:2:12: 'artifacts' must map group:artifact to versions, not be '17'"),
        bad(
            "library: x\nartifacts: {jre: [17]}\n",
            "x.yaml:2:13: expected group:artifact or 'jdk', found 'jre'"),
        bad("library: x\nartifacts: {jdk: 17}\n", "x.yaml:2:18: 'jdk' must be a list, not '17'"),
        bad(
            "library: x\nartifacts: {a:b: [\"[1,2)\"]}\n",
            "x.yaml:2:19: '[1,2)' is no exact version"),
        bad("library: x\nartifacts: {a:b: []}\n", "x.yaml:2:18: 'a:b' has no items"),
        bad("library: x\nartifacts: {a:b: [1, 1]}\n", "x.yaml:2:22: '1' stands there twice"),
        bad(HEAD, "x.yaml:1:1: no facts"),
        bad(HEAD + "packages: [a-b]\n", "x.yaml:3:12: bad pattern 'a-b': 'a-b' is no package"),
        bad(HEAD + "barriers: {}\n", "x.yaml:3:11: 'barriers' must be a list, not a mapping"),
        bad(HEAD + "barriers: []\n", "x.yaml:1:1: no facts"),
        bad(HEAD + "barriers:\n", "x.yaml:3:10: 'barriers' must be a list, not empty"),
        bad(HEAD + "barriers: [a]\n", "x.yaml:3:12: expected a mapping, found 'a'"));
  }

  static Stream<Arguments> badEntries() {
    return Stream.of(
        entry(
            "blocking",
            "method: [\"a.B#c(**)\"]",
            "4: unknown key 'method': did you mean 'methods'?"),
        entry("blocking", "methods: [\"a.B#c(**)\"]", "3: missing key 'rule'"),
        entry("blocking", "rule: blocking-sleep", "3: missing key 'methods'"),
        entry(
            "blocking",
            "rule: blocking-sleap",
            "10: unknown rule 'blocking-sleap': did you mean 'blocking-sleep'?"),
        entry(
            "blocking",
            "rule: blocking-sleep, methods: [\"a.B#c(**)\"]",
            "3: missing key 'instead'"),
        entry(
            "blocking",
            "rule: cpu-digest, methods: [\"a.B#c()\"], instead: Do.",
            "53: 'instead' must be a clause without full stop"),
        entry(
            "blocking",
            "rule: cpu-digest, severity: fatal",
            "32: unknown word 'fatal' for 'severity'; known: info, warning, error"),
        entry(
            "blocking",
            "rule: cpu-digest, methods: [\"a.B#c()\"], instead: d, unless: [zero-timout]",
            "65: unknown word 'zero-timout' for 'unless': did you mean 'zero-timeout'?"),
        entry(
            "blocking",
            "rule: cpu-digest, methods: a.B#c()",
            "31: 'methods' must be a list, not 'a.B#c()'"),
        entry(
            "blocking",
            "rule: cpu-digest, methods: [[]]",
            "32: 'methods' must be a text, not a list"),
        entry(
            "blocking",
            "rule: cpu-digest, methods: [\"a.B#c()\", \"a.B#c()\"]",
            "43: 'a.B#c()' stands there twice"),
        entry("barriers", "methods: []", "13: 'methods' has no items"),
        entry(
            "streams",
            "origin: memory, types: [], methods: []",
            "3: missing key 'types' or 'methods' or 'fields'"),
        entry("callbacks", "methods: [\"a.B#c()\"]", "3: missing key 'runs'"),
        entry(
            "callbacks",
            "methods: [\"a.B#c()\"], runs: eventloop",
            "32: unknown word 'eventloop' for 'runs': did you mean 'event-loop'?"),
        entry(
            "callbacks",
            "methods: [\"a.B#c()\"], runs: worker, argument: first",
            "50: 'argument' must be an argument's number from 0, not 'first'"),
        entry(
            "callbacks",
            "methods: [\"a.B#c()\"], runs: worker, argument: \"0\"",
            "50: 'argument' must be an argument's number from 0, not '0'"),
        entry(
            "callbacks",
            "methods: [\"a.B#c()\"], runs: worker, argument: -1",
            "50: 'argument' must be an argument's number from 0, not '-1'"),
        entry(
            "callbacks",
            "methods: [\"a.B#c()\"], runs: worker, argument: 0, argumentType: a.F",
            "67: 'argument' and 'argumentType' exclude each other"),
        entry(
            "callbacks",
            "methods: [\"a.B#c()\"], runs: argument-executor",
            "32: 'runs: argument-executor' and 'executor' need each other"),
        entry(
            "callbacks",
            "methods: [\"a.B#c()\"], runs: worker, executor: 1",
            "32: 'runs: argument-executor' and 'executor' need each other"),
        entry("entryPoints", "runs: worker, why: w", "3: missing key 'overrides' or 'annotated'"),
        entry(
            "entryPoints",
            "annotated: [A], runs: worker, why: w",
            "16: bad pattern 'A': 'A' has no package"),
        entry("entryPoints", "annotated: [a.A], runs: worker", "3: missing key 'why'"),
        entry(
            "entryPoints",
            "annotated: [a.A], runs: worker, why: w, unlessRegistered: maybe",
            "62: 'unlessRegistered' must be true or false, not 'maybe'"),
        entry(
            "offloads",
            "methods: [\"a.B#c()\"], is: hop, instead: d, argument: 0",
            "57: a hop takes no values"),
        entry(
            "placements",
            "methods: [\"a.B#c()\"], runs: worker, why: w",
            "3: missing key 'instance'"),
        entry(
            "placements",
            "methods: [\"a.B#c()\"], instance: 0, runs: worker, why: w, builtWith: [\"a.B#c()\"]",
            "72: 'builtWith' needs 'given'"),
        entry(
            "guards",
            "methods: [\"a.B#c()\"], outcome: \"true\", says: complete",
            "35: 'outcome' must be true or false, not 'true'"),
        entry("streams", "origin: memory", "3: missing key 'types' or 'methods' or 'fields'"),
        entry(
            "asyncResults",
            "type: a.R, loses: all, severity: error",
            "22: unknown word 'all' for 'loses'; known: work, error"));
  }

  static Stream<Arguments> badPatterns() {
    return Stream.of(
        pattern("a.B", "expected owner#name(parameters)"),
        pattern("a.B#c", "expected owner#name(parameters)"),
        pattern("a.B(c)", "expected owner#name(parameters)"),
        pattern("a.B#c() ", "no spaces inside"),
        pattern("a.B#c(int, int)", "no spaces inside"),
        pattern("B#c()", "'B' has no package"),
        pattern("a..B#c()", "'a..B' is no type"),
        pattern("a.B*#c()", "'a.B*' is no type"),
        pattern("*#c()", "'*' is no type"),
        pattern("**#c()", "'**' is no type"),
        pattern("a.*.B#c()", "'a.*.B' is no type"),
        pattern("java.util.Map.Entry#c()", "write '$' before a nested type: 'java.util.Map.Entry'"),
        pattern("a.B#()", "'' is no method name"),
        pattern("a.B#c.d()", "'c.d' is no method name"),
        pattern("a.B#c#d()", "'c#d' is no method name"),
        pattern("a.B#<clinit>()", "'<clinit>' is no method name"),
        pattern("a.B#c(**,int)", "'**' can only be the last parameter"),
        pattern("a.B#c(,)", "'' is no type"),
        pattern("a.B#c(String)", "'String' has no package"),
        pattern("a.B#c(java.util.List<E>)", "'java.util.List<E>' must be erased"),
        pattern("a.B#c(int...)", "write 'int[]' for 'int...'"),
        pattern("a.B#c(*[])", "'*' is no type"),
        pattern("a.B#c()(d)", "')(d' is no type"));
  }

  @ParameterizedTest
  @MethodSource({"badFiles", "badEntries", "badPatterns"})
  void refuses(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(CatalogueException.class).hasMessage(message);
  }

  @Test
  void readsAlternativesAsSoManyPatterns() {
    Library library = read(HEAD + "barriers:\n  - methods: [\"a.{B,C$D}#{e,get*}(int,**)\"]\n");

    assertThat(library.facts().get(0).methods())
        .hasToString("[a.B#e(int,**), a.B#get*(int,**), a.C$D#e(int,**), a.C$D#get*(int,**)]")
        .allMatch(pattern -> pattern.source().toString().equals("x.yaml:4:15"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.{B}#c()", "a.{B,C#d()", "a.{B,{C,D}}#e()", "a.{B,C}{D,E}#f()", "a.{B,C}"})
  void refusesOtherBraces(String pattern) {
    assertThatThrownBy(() -> read(HEAD + "barriers:\n  - methods: [\"" + pattern + "\"]\n"))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("write alternatives as '{a,b}', once in owner or name");
  }

  @Test
  void saysAllThatIsWrongWithTheEntries() {
    CatalogueException problem =
        catchThrowableOfType(
            CatalogueException.class,
            () -> read(HEAD + "barriers:\n  - {}\n  - {methods: [\"a.B#c()\"]}\n  - {a: b}\n"));

    assertThat(problem.problems())
        .containsExactly(
            "x.yaml:4:5: missing key 'methods'", "x.yaml:6:6: unknown key 'a'; known: methods");
  }

  @Test
  void capsDepth() {
    assertThatThrownBy(() -> read("a: " + "[".repeat(100_000)))
        .hasMessage("x.yaml:1:15: nested deeper than 12 levels");
    assertThatThrownBy(() -> read("- ".repeat(100_000)))
        .hasMessage("x.yaml:1:25: nested deeper than 12 levels");
  }

  @Test
  void capsSize() {
    assertThatThrownBy(() -> read("# " + "x".repeat(1 << 20)))
        .hasMessage("x.yaml:1:1: larger than 1048576 characters");
  }

  @Test
  void messagesStayOneShortLine() {
    assertThatThrownBy(() -> read("library: \"a\\n\\e[31m" + "b".repeat(1000) + "\"\n"))
        .hasMessage("x.yaml:1:10: 'library' must be one line");
    assertThatThrownBy(() -> read("\"a\\n\\e[31m" + "b".repeat(1000) + "\": 1\n"))
        .message()
        .startsWith("x.yaml:1:1: unknown key 'a [31mbbb")
        .doesNotContain("\n", "\u001b")
        .hasSizeLessThan(500);
  }

  private static Library read(String text) {
    return LibraryReader.read(new TextFile("x.yaml", text), RULES);
  }

  private static Arguments bad(String text, String message) {
    return Arguments.of(text, message);
  }

  /** An entry of a section, and its error from the column on; the opening brace is column 3. */
  private static Arguments entry(String section, String keys, String message) {
    return bad(HEAD + section + ":\n- {" + keys + "}\n", "x.yaml:4:" + message);
  }

  private static Arguments pattern(String pattern, String message) {
    return entry(
        "barriers",
        "methods: [\"" + pattern + "\"]",
        "14: bad pattern '" + pattern + "': " + message);
  }
}
