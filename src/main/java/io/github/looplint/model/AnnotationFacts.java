package io.github.looplint.model;

import java.util.Map;

/**
 * An annotation as it is written.
 *
 * @param type binary name of the annotation type
 * @param members the written members; constants as themselves, class literals as the binary name,
 *     anything else as its text
 */
public record AnnotationFacts(String type, Map<String, Object> members) {
  public AnnotationFacts {
    members = Map.copyOf(members);
  }
}
