package io.github.looplint.catalogue;

import io.github.looplint.model.GeneratedMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sections of a catalogue file: how each is called, the keys of its entries, and how an entry
 * becomes a fact.
 */
enum FactKind {
  BLOCKING("blocking", BlockingReader.KEYS) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return BlockingReader.read(entry, rule(entry, head), head.instead());
    }
  },

  WRITTEN("written", BlockingReader.WRITTEN_KEYS) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      requireOneOf(entry, "annotated");
      return BlockingReader.written(entry, rule(entry, head), head.instead());
    }
  },

  CALLBACKS("callbacks", CallbackReader.KEYS) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return CallbackReader.callback(entry);
    }
  },

  RESULTS("results", CallbackReader.RESULT_KEYS) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return CallbackReader.result(entry);
    }
  },

  STAGES(
      "stages",
      List.of(
          "methods",
          "except",
          "behind",
          "subscribes",
          "arguments",
          "emits",
          "errors",
          "cancels",
          "scheduler",
          "is",
          "why")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return StageReader.read(entry);
    }
  },

  OFFLOADS("offloads", List.of("methods", "except", "is", "argument", "instead")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return OffloadReader.read(entry);
    }
  },

  ENTRY_POINTS(
      "entryPoints",
      List.of(
          "overrides",
          "annotated",
          "inheritedBy",
          "runs",
          "why",
          "confidence",
          "unlessRegistered",
          "returns",
          "onlyAnnotated",
          "unlessAnnotated",
          "unlessMembers",
          "application")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      requireOneOf(entry, "overrides", "annotated");
      return EntryPointReader.read(entry, confidence(entry));
    }
  },

  APPLICATIONS("applications", List.of("kind", "dependencies", "imports", "signatures")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      requireOneOf(entry, "dependencies", "imports", "signatures");
      return EntryPointReader.application(entry);
    }
  },

  PLACEMENTS(
      "placements",
      List.of("methods", "instance", "contents", "given", "builtWith", "runs", "why")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return PlacementReader.read(entry);
    }
  },

  EXECUTORS("executors", List.of("type", "runs", "why", "confidence")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return new ExecutorFact(
          entry.type("type"),
          entry.word("runs", Runs.class),
          confidence(entry),
          entry.clause("why"),
          entry.source());
    }
  },

  BARRIERS("barriers", List.of("methods")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return new BarrierFact(entry.patterns("methods"), entry.source());
    }
  },

  ADDRESSES("addresses", List.of("methods", "of")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return new AddressFact(entry.patterns("methods"), entry.findPatterns("of"), entry.source());
    }
  },

  COMPLETIONS("completions", List.of("methods")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return new CompletionFact(entry.patterns("methods"), entry.source());
    }
  },

  EVENTS(
      "events",
      List.of("methods", "except", "argument", "annotated", "unlessAnnotated", "overrides")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      requireOneOf(entry, "annotated", "overrides");
      return EntryPointReader.event(entry);
    }
  },

  ASYNCHRONOUS("asynchronous", List.of("annotated")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      requireOneOf(entry, "annotated");
      return new AsynchronousFact(entry.findTypes("annotated"), entry.source());
    }
  },

  GUARDS("guards", List.of("methods", "outcome", "says")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return new GuardFact(
          entry.patterns("methods"),
          entry.flag("outcome"),
          entry.word("says", GuardMeaning.class),
          entry.source());
    }
  },

  STREAMS("streams", List.of("origin", "types", "methods", "fields", "rule", "instead")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      requireOneOf(entry, "types", "methods", "fields");
      return new StreamFact(
          entry.word("origin", StreamOrigin.class),
          entry.findTypes("types"),
          entry.findPatterns("methods"),
          entry.findTexts("fields").stream().map(f -> f.text()).toList(),
          entry.has("rule") ? Optional.of(rule(entry, head).id()) : Optional.empty(),
          entry.findClause("instead"),
          entry.source());
    }
  },

  ASYNC_RESULTS(
      "asyncResults",
      List.of("type", "loses", "severity", "except", "handles", "same", "instead")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      return AsyncResultReader.read(entry);
    }
  },

  DROPPABLE(
      "droppable",
      List.of("methods", "except", "behind", "inside", "annotated", "named", "harmless")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      requireOneOf(entry, "methods", "behind", "inside", "annotated", "named", "harmless");
      return AsyncResultReader.droppable(entry);
    }
  },

  GENERATES("generates", List.of("annotations", "members", "when", "field", "type")) {
    @Override
    Fact read(YamlMapping entry, Head head) {
      requireOneOf(entry, "annotations");
      requireOneOf(entry, "members");
      GeneratedMembers what =
          new GeneratedMembers(
              entry.findTypes("annotations"),
              entry.findWords("members", GeneratedMembers.Shape.class),
              entry.findText("when"),
              entry.findText("field"),
              entry.findType("type"));
      boolean isField = what.shapes().contains(GeneratedMembers.Shape.FIELD);
      if (isField != what.field().isPresent() || isField != what.type().isPresent()) {
        throw new CatalogueException(
            entry.source(), "'members: [field]', 'field' and 'type' need each other");
      }
      return new GeneratesFact(what, entry.source());
    }
  };

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // From List.of.
  private final List<String> keys;

  FactKind(String key, List<String> keys) {
    this.key = key;
    this.keys = keys;
  }

  /** What the entries of a file are read against. */
  record Head(Optional<String> instead, Map<String, Rule> rules) {}

  /** The section's name. */
  String key() {
    return key;
  }

  /** The keys of an entry. */
  List<String> keys() {
    return keys;
  }

  /**
   * Reads one entry of the section.
   *
   * @throws CatalogueException when it is not as it must be
   */
  Fact read(YamlNode entry, Head head) {
    return read(YamlMapping.of(entry, keys), head);
  }

  abstract Fact read(YamlMapping entry, Head head);

  private static Rule rule(YamlMapping entry, Head head) {
    String id = entry.text("rule");
    Rule rule = head.rules().get(id);
    if (rule == null) {
      throw new CatalogueException(
          entry.sourceOf("rule"),
          "unknown rule '" + Words.printable(id) + "'" + Words.hint(id, head.rules().keySet()));
    }
    return rule;
  }

  static Confidence confidence(YamlMapping entry) {
    return entry.findWord("confidence", Confidence.class).orElse(Confidence.CERTAIN);
  }

  private static void requireOneOf(YamlMapping entry, String... keys) {
    if (List.of(keys).stream().noneMatch(entry::has)) {
      throw new CatalogueException(
          entry.source(), "missing key '" + String.join("' or '", keys) + "'");
    }
  }

  static CatalogueException notBoth(YamlMapping entry, String one, String other) {
    return new CatalogueException(
        entry.sourceOf(other), "'" + one + "' and '" + other + "' exclude each other");
  }
}
