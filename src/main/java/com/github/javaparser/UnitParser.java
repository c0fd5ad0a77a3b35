package com.github.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import java.util.List;

/**
 * Parses a file as {@link JavaParser} does when it is set up to know the newest Java, to keep
 * tokens (nodes take their places from them), to attach no comments and to check nothing.
 *
 * <p>Why not {@code JavaParser}: its configuration makes a validator for each version of Java, with
 * some hundred lambdas, also where none is used, and that is a fifth of a small scan. It stands in
 * the parser's package because the parser itself is package-private.
 */
public final class UnitParser {
  private static final int TAB = 1;

  private UnitParser() {}

  /** Parses a file; whatever is wrong with it is in the result. */
  public static ParseResult<CompilationUnit> parse(String text) {
    GeneratedJavaParser parser = new GeneratedJavaParser(Providers.provider(text));
    parser.setTabSize(TAB);
    parser.setStoreTokens(true);
    parser.setYieldSupported();
    CompilationUnit unit = null;
    try {
      unit = parser.CompilationUnit();
    } catch (ParseException | RuntimeException fault) {
      String message = fault.getMessage() == null ? "Unknown error" : fault.getMessage();
      parser.problems.add(new Problem(message, null, fault));
    }
    List<Problem> problems = parser.problems;
    if (unit != null) {
      problems.sort(Problem.PROBLEM_BY_BEGIN_POSITION);
    }
    return new ParseResult<>(unit, problems, parser.getCommentsCollection());
  }
}
