package io.github.looplint.analysis;

import io.github.looplint.catalogue.ApplicationKind;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.SourceFile;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which kind of application the analysis takes each file for. */
public final class SampleApplications {
  private SampleApplications() {}

  /**
   * The kinds.
   *
   * @return by the file's path; empty where nothing says
   */
  public static SortedMap<String, Optional<ApplicationKind>> of(
      CodeModel model, Catalogue catalogue) {
    Applications applications = new Applications(model, new CallFacts(model, catalogue));
    SortedMap<String, Optional<ApplicationKind>> kinds = new TreeMap<>();
    for (SourceFile file : model.files()) {
      kinds.put(file.path(), applications.of(file.module()));
    }
    return kinds;
  }
}
