package io.github.looplint.catalogue;

/**
 * On which threads an executor runs what it is given, by its type; the most specific type decides.
 *
 * @param type binary name, subtypes included
 */
public record ExecutorFact(String type, Runs runs, Confidence confidence, String why, Source source)
    implements Fact {}
