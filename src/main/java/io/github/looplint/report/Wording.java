package io.github.looplint.report;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.PathStep;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.MethodRef;
import java.util.Optional;
import java.util.stream.Collectors;

/** How findings are put into words; the same in every format. */
final class Wording {
  private Wording() {}

  /** One line: what runs where, or what the rule says. */
  static String title(Finding finding, Report report) {
    String api = shortSignature(finding.api());
    Optional<ContextKind> kind = finding.context().map(ExecutionContext::kind);
    if (kind.filter(ContextKind.STAGE::equals).isPresent()) {
      return api + " waits in an asynchronous stage";
    }
    if (kind.filter(k -> !k.mayBlock()).isPresent()) {
      return api + " runs on " + thread(kind.get());
    }
    return report.findRule(finding).map(rule -> api + ": " + rule.summary()).orElse(api);
  }

  /** Why the thread is what it is: a clause, or nothing when nothing is known. */
  static String because(Finding finding) {
    String reason = reason(finding);
    if (reason.isEmpty()) {
      return "";
    }
    ContextKind kind = finding.context().orElseThrow().kind();
    return switch (kind) {
      case CALLER, UNKNOWN, STAGE -> "because " + reason;
      case EVENT_LOOP, UI_THREAD, TIMER_THREAD, CPU_POOL, COMMON_POOL, WORKER, VIRTUAL_THREAD ->
          "runs on " + thread(kind) + ", because " + reason;
    };
  }

  private static String reason(Finding finding) {
    return finding.context().map(ExecutionContext::reason).orElse("");
  }

  /** All of it in one paragraph, for formats with one message. */
  static String message(Finding finding, Report report) {
    StringBuilder message = new StringBuilder(title(finding, report));
    if (!reason(finding).isEmpty()) {
      message.append(", because ").append(reason(finding));
    }
    message.append('.');
    if (!finding.instead().isEmpty()) {
      message.append(" Instead: ").append(finding.instead()).append('.');
    }
    return message.toString();
  }

  /** What a step of a path does. */
  static String step(PathStep step) {
    return switch (step.kind()) {
      case ENTRY -> "entry " + step.text();
      case REGISTRATION -> "hands over to " + step.text();
      case CALL, API -> "calls " + step.text();
    };
  }

  static String thread(ContextKind kind) {
    return switch (kind) {
      case EVENT_LOOP -> "an event loop";
      case UI_THREAD -> "the UI thread";
      case TIMER_THREAD -> "a timer thread";
      case CPU_POOL -> "a pool with one thread per core";
      case COMMON_POOL -> "the common pool";
      case WORKER -> "a worker thread";
      case VIRTUAL_THREAD -> "a virtual thread";
      case CALLER -> "its caller's thread";
      case UNKNOWN -> "an unknown thread";
      case STAGE -> "whatever thread ends the stage before it";
    };
  }

  /** {@code Thread#sleep(long)}: without packages. */
  static String shortSignature(MethodRef method) {
    return method.parameters().stream()
        .map(MethodRef::simpleName)
        .collect(Collectors.joining(", ", method.shortName() + "(", ")"));
  }
}
