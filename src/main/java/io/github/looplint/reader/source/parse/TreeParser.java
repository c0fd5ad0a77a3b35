package io.github.looplint.reader.source.parse;

import static com.github.javaparser.ParseStart.COMPILATION_UNIT;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.CompilationUnit;

/**
 * The parser, set up to read everything that it knows and to check nothing: less than half of the
 * usual work.
 */
final class TreeParser {
  private static final ParserConfiguration CONFIGURATION = configuration();

  private TreeParser() {}

  static ParseResult<CompilationUnit> parse(String text) {
    return new JavaParser(CONFIGURATION).parse(COMPILATION_UNIT, Providers.provider(text));
  }

  /**
   * The level is named for {@code yield}, which none would make a plain name. Tokens are kept since
   * nodes take their places from them. Processors would check the level, look for {@code var} and
   * sort comments.
   */
  private static ParserConfiguration configuration() {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false);
    configuration.getProcessors().clear();
    return configuration;
  }
}
