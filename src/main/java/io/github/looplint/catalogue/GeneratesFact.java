package io.github.looplint.catalogue;

import io.github.looplint.model.GeneratedMembers;

/**
 * What annotation processors write.
 *
 * @param what the annotations, and what they make of a type
 */
public record GeneratesFact(GeneratedMembers what, Source source) implements Fact {}
