package io.github.looplint.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** Writes JSON, indented by two, as it is told: a misplaced call is a fault of ours and throws. */
final class JsonWriter {
  private final Appendable out;
  private final Deque<Level> open = new ArrayDeque<>();
  private boolean named;

  JsonWriter(Appendable out) {
    this.out = out;
  }

  JsonWriter beginObject() throws IOException {
    return begin('{', '}');
  }

  JsonWriter beginObject(String name) throws IOException {
    return name(name).beginObject();
  }

  JsonWriter beginArray() throws IOException {
    return begin('[', ']');
  }

  JsonWriter beginArray(String name) throws IOException {
    return name(name).beginArray();
  }

  /** Ends the innermost object or array; after the outermost comes a line break. */
  JsonWriter end() throws IOException {
    Level level = open.pop();
    if (level.count > 0) {
      breakLine();
    }
    out.append(level.closing);
    if (open.isEmpty()) {
      out.append('\n');
    }
    return this;
  }

  JsonWriter name(String name) throws IOException {
    if (named || open.isEmpty() || open.element().closing != '}') {
      throw new IllegalStateException("no place for a name: " + name);
    }
    separate();
    quote(name);
    out.append(": ");
    named = true;
    return this;
  }

  JsonWriter value(String value) throws IOException {
    beforeValue();
    quote(value);
    return this;
  }

  JsonWriter field(String name, String value) throws IOException {
    return name(name).value(value);
  }

  JsonWriter field(String name, long value) throws IOException {
    return literal(name, Long.toString(value));
  }

  JsonWriter field(String name, boolean value) throws IOException {
    return literal(name, Boolean.toString(value));
  }

  JsonWriter field(String name, Collection<String> values) throws IOException {
    beginArray(name);
    for (String value : values) {
      value(value);
    }
    return end();
  }

  private JsonWriter literal(String name, String literal) throws IOException {
    name(name).beforeValue();
    out.append(literal);
    return this;
  }

  private JsonWriter begin(char opening, char closing) throws IOException {
    beforeValue();
    out.append(opening);
    open.push(new Level(closing));
    return this;
  }

  private void beforeValue() throws IOException {
    if (!named && !open.isEmpty()) {
      if (open.element().closing == '}') {
        throw new IllegalStateException("a value without a name");
      }
      separate();
    }
    named = false;
  }

  private void separate() throws IOException {
    if (open.element().count++ > 0) {
      out.append(',');
    }
    breakLine();
  }

  private void breakLine() throws IOException {
    out.append('\n').append("  ".repeat(open.size()));
  }

  private void quote(String text) throws IOException {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
              if (Visible.isHidden(point)) {
                Visible.escape(point, quoted);
              } else {
                quoted.appendCodePoint(point);
              }
            }
          }
        });
    out.append(quoted.append('"'));
  }

  private static final class Level {
    final char closing;
    int count;

    Level(char closing) {
      this.closing = closing;
    }
  }
}
