package io.github.looplint.reader.source.parse;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.function.Function;

/**
 * Prints a parser's tree: each node's class and range.
 *
 * <p>It needs the JDK and the parser only, so that a class loader can run it with another parser.
 */
public final class TreeDump implements Function<String, String> {
  @Override
  public String apply(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false);
    configuration.getProcessors().clear();
    ParseResult<CompilationUnit> result =
        new JavaParser(configuration).parse(ParseStart.COMPILATION_UNIT, Providers.provider(text));
    return print(result);
  }

  static String print(ParseResult<CompilationUnit> result) {
    StringBuilder out = new StringBuilder();
    result.getProblems().forEach(problem -> out.append(problem.getVerboseMessage()).append('\n'));
    result.getResult().ifPresent(unit -> print(unit, 0, out));
    return out.toString();
  }

  private static void print(Node node, int depth, StringBuilder out) {
    String range = node.getRange().map(Object::toString).orElse("nowhere");
    out.append(depth).append(' ').append(node.getClass().getSimpleName()).append(' ');
    out.append(range).append('\n');
    node.getChildNodes().forEach(child -> print(child, depth + 1, out));
  }
}
