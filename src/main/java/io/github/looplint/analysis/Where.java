package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;

/** On which thread a function runs that is handed over, seen from the call that hands it over. */
sealed interface Where {
  /** At once, on the thread of the call. */
  Where CALLER = new Caller(Confidence.CERTAIN);

  /** Nothing says. */
  Where UNKNOWN = new Unknown();

  /** How sure it is. */
  Confidence confidence();

  /** The same thread, at most as sure as something else that it depends on. */
  Where and(Confidence other);

  /** See {@link #CALLER}; less than certain for what is called only now and then, as a fallback. */
  record Caller(Confidence confidence) implements Where {
    @Override
    public Where and(Confidence other) {
      return other == Confidence.POSSIBLE ? UNKNOWN : new Caller(confidence.and(other));
    }
  }

  /** On the thread that subscribes to what the unit returns. */
  record Subscriber(Confidence confidence) implements Where {
    @Override
    public Where and(Confidence other) {
      return new Subscriber(confidence.and(other));
    }
  }

  /** On the thread that subscribes to what a field holds. */
  record Reader(FieldRef field, Confidence confidence) implements Where {
    @Override
    public Where and(Confidence other) {
      return new Reader(field, confidence.and(other));
    }
  }

  /** Always on such a thread; the framework's name may be empty. */
  record Fixed(ContextKind kind, String why, Confidence confidence, String framework)
      implements Where {
    @Override
    public Where and(Confidence other) {
      return new Fixed(kind, why, confidence.and(other), framework);
    }
  }

  /**
   * On the framework's context that is current at the call: the event loop or the worker that
   * everything began on.
   */
  record Home(String why, Confidence confidence) implements Where {
    @Override
    public Where and(Confidence other) {
      return new Home(why, confidence.and(other));
    }
  }

  /** What a method is given, and has a thread. */
  enum Role {
    /** The thread on which it emits. */
    PUBLISHER,
    /** The thread on which it completes. */
    FUTURE,
    /** The thread on which it runs what it is given. */
    EXECUTOR
  }

  /** On the thread of something that a method is given as an argument: its callers know which. */
  record Given(Role role, UnitId unit, int index, Confidence confidence) implements Where {
    static Given of(Role role, Value.Parameter parameter) {
      return new Given(role, parameter.unit(), parameter.index(), Confidence.CERTAIN);
    }

    @Override
    public Where and(Confidence other) {
      return new Given(role, unit, index, confidence.and(other));
    }
  }

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Where {
    @Override
    public Where and(Confidence other) {
      return this;
    }

    @Override
    public Confidence confidence() {
      return Confidence.POSSIBLE;
    }
  }
}
