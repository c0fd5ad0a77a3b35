package io.github.looplint.reader.source.syntax;

/** A place in the file at hand: line and column from 1. */
public record Position(int line, int column) {}
