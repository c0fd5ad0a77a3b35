package io.github.looplint.catalogue;

import java.util.Arrays;

/**
 * The words by which facts are found: a pattern's method, or its owner where the method is a glob.
 *
 * <p>Each word stands there by its hash, so that nothing must be built when Looplint starts; what
 * is found may therefore belong to another word.
 */
final class PatternKeys {
  /** The word of patterns that leave both open. */
  static final String ANY = "*";

  /** Hash and place, sorted. */
  private final long[] keys;

  private PatternKeys(long[] keys) {
    this.keys = keys;
  }

  /** The word of a pattern. */
  static String word(MethodPattern pattern) {
    if (!pattern.isGlob()) {
      return pattern.name();
    }
    return pattern.isPackage() ? ANY : pattern.owner();
  }

  int size() {
    return keys.length;
  }

  /** The hash of a key's word. */
  int hash(int key) {
    return (int) (keys[key] >> Integer.SIZE);
  }

  /** The place of a key's fact. */
  int place(int key) {
    return (int) keys[key];
  }

  /** The first key of a word, or where it would stand. */
  int first(String word) {
    int found = Arrays.binarySearch(keys, Builder.key(word.hashCode(), 0));
    return found < 0 ? -found - 1 : found;
  }

  /** Whether a key is one of a word's. */
  boolean is(String word, int key) {
    return key < keys.length && hash(key) == word.hashCode();
  }

  /** Collects keys, in any order. */
  static final class Builder {
    private long[] keys = new long[16];
    private int size;

    void add(Fact fact, int place) {
      for (MethodPattern pattern : fact.methods()) {
        add(word(pattern).hashCode(), place);
      }
    }

    void add(int hash, int place) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
      }
      keys[size++] = key(hash, place);
    }

    PatternKeys build() {
      Arrays.sort(keys, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || keys[i] != keys[i - 1]) {
          keys[kept++] = keys[i];
        }
      }
      return new PatternKeys(Arrays.copyOf(keys, kept));
    }

    private static long key(int hash, int place) {
      return ((long) hash << Integer.SIZE) | place;
    }
  }
}
