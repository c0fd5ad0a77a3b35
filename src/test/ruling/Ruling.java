import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the findings of a real project with the verdicts that people gave on them, and reads off
 * the precision. Run as {@code java src/test/ruling/Ruling.java [--update] <repository.tsv>
 * <checkout | findings.json>}; see README.md.
 */
final class Ruling {
  private static final String HEADER = "commit\trule\tpath\tline\tfingerprint\tverdict\twhy";
  private static final List<String> VERDICTS = List.of("true", "false", "debatable", "open");
  private static final List<String> SCAN =
      List.of("scan", ".", "--format", "json", "--min-confidence", "likely");
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::path)
          .thenComparingInt(Row::line)
          .thenComparing(Row::rule)
          .thenComparing(Row::fingerprint);

  private final List<Judged> judged = new ArrayList<>();
  private final List<Row> vanished = new ArrayList<>();

  /** A verdict: one line of the table. */
  record Row(
      String commit,
      String rule,
      String path,
      int line,
      String fingerprint,
      String verdict,
      String why) {
    static Row parse(String line, String place) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 7 || !VERDICTS.contains(cells[5]) || !cells[3].matches("\\d+")) {
        throw new UsageException(place + ": expected " + HEADER.replace("\t", ", "));
      }
      return new Row(
          cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), cells[4], cells[5], cells[6]);
    }

    Row at(Finding finding, String newCommit) {
      return new Row(newCommit, rule, finding.path(), finding.line(), fingerprint, verdict, why);
    }

    String print() {
      return String.join("\t", commit, rule, path, "" + line, fingerprint, verdict, why);
    }
  }

  /** A finding of the scan. */
  record Finding(
      String rule, String confidence, String path, int line, String fingerprint, String api) {
    @SuppressWarnings("unchecked") // The shape of the report is fixed.
    static Finding of(Object json) {
      Map<String, Object> finding = (Map<String, Object>) json;
      return new Finding(
          (String) finding.get("rule"),
          (String) finding.get("confidence"),
          (String) finding.get("file"),
          ((Number) finding.get("line")).intValue(),
          (String) finding.get("fingerprint"),
          String.valueOf(finding.get("api")));
    }

    String print() {
      return path + ":" + line + " " + rule + " " + confidence + " " + api + " " + fingerprint;
    }

    Row row(String commit) {
      return new Row(commit, rule, path, line, fingerprint, "open", "");
    }
  }

  /** A finding and its row; the row is new when nobody has judged it yet. */
  record Judged(Finding finding, Row row, boolean isNew) {
    boolean moved() {
      return !isNew && (finding.line() != row.line() || !finding.path().equals(row.path()));
    }
  }

  /** The caller's mistake; the message says what to do. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      System.exit(run(new ArrayList<>(Arrays.asList(arguments))));
    } catch (UsageException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static int run(List<String> arguments) throws IOException, InterruptedException {
    boolean update = arguments.remove("--update");
    if (arguments.size() != 2) {
      throw new UsageException(
          "usage: java src/test/ruling/Ruling.java [--update] <repository.tsv>"
              + " <checkout | findings.json>");
    }
    Path table = Path.of(arguments.get(0));
    Path input = Path.of(arguments.get(1));
    List<Row> rows = read(table);
    String commit = rows.isEmpty() ? "unknown" : rows.get(0).commit();
    String json;
    if (Files.isDirectory(input)) {
      String head = output(input, "git", "rev-parse", "HEAD").strip();
      if (!rows.isEmpty() && !head.equals(commit)) {
        System.out.println("The verdicts are of commit " + commit + ", the checkout is at " + head);
      }
      commit = head;
      json = scan(input);
    } else {
      json = Files.readString(input);
    }
    Ruling ruling = new Ruling();
    ruling.compare(rows, findings(json), commit);
    ruling.print();
    if (update) {
      ruling.write(table, commit);
    }
    return ruling.differs() ? 1 : 0;
  }

  private static List<Row> read(Path table) throws IOException {
    if (!Files.exists(table)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(table);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new UsageException(table + ":1: the first line must be " + HEADER);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(Row.parse(lines.get(i), table + ":" + (i + 1)));
      }
    }
    rows.sort(ORDER);
    return rows;
  }

  private static String scan(Path checkout) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(Path.of("looplint").toAbsolutePath().toString()));
    command.addAll(SCAN);
    return output(checkout, command.toArray(String[]::new));
  }

  private static String output(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() > 1) {
      throw new UsageException("failed in " + folder + ": " + String.join(" ", command));
    }
    return text;
  }

  @SuppressWarnings("unchecked") // The shape of the report is fixed.
  private static List<Finding> findings(String json) {
    Map<String, Object> report = (Map<String, Object>) new Json(json).read();
    return ((List<Object>) report.get("findings")).stream().map(Finding::of).toList();
  }

  /** Pairs by fingerprint; where several share one, in the order of their lines. */
  private void compare(List<Row> rows, List<Finding> findings, String commit) {
    Map<String, Deque<Row>> known = new LinkedHashMap<>();
    rows.forEach(
        row -> known.computeIfAbsent(row.fingerprint(), key -> new ArrayDeque<>()).add(row));
    findings.stream()
        .sorted(Comparator.comparing(Finding::path).thenComparingInt(Finding::line))
        .forEach(finding -> {
          Row row = known.getOrDefault(finding.fingerprint(), new ArrayDeque<>()).poll();
          judged.add(new Judged(finding, row == null ? finding.row(commit) : row, row == null));
        });
    known.values().forEach(vanished::addAll);
  }

  private boolean differs() {
    return !vanished.isEmpty() || judged.stream().anyMatch(j -> j.isNew() || j.moved());
  }

  private void print() {
    section("New", judged.stream().filter(Judged::isNew).map(j -> j.finding().print()).toList());
    section("Vanished", vanished.stream().map(row -> row.print().replace('\t', ' ')).toList());
    section(
        "Moved",
        judged.stream()
            .filter(Judged::moved)
            .map(j -> j.row().path() + ":" + j.row().line() + " -> " + j.finding().print())
            .toList());
    precision("rule", Finding::rule);
    precision("confidence", Finding::confidence);
    precision("all", finding -> "all");
  }

  private static void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      System.out.println(title + " (" + lines.size() + ")");
      lines.forEach(line -> System.out.println("  " + line));
    }
  }

  private void precision(String title, Function<Finding, String> key) {
    System.out.printf(
        "%-28s %5s %5s %9s %4s %s%n", title, "true", "false", "debatable", "open", "precision");
    Map<String, Map<String, Long>> table =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    j -> key.apply(j.finding()),
                    TreeMap::new,
                    Collectors.groupingBy(j -> j.row().verdict(), Collectors.counting())));
    table.forEach((name, counts) -> {
      long right = counts.getOrDefault("true", 0L);
      long wrong = counts.getOrDefault("false", 0L);
      String share =
          right + wrong == 0 ? "-" : "%.1f %%".formatted(100.0 * right / (right + wrong));
      System.out.printf(
          "%-28s %5d %5d %9d %4d %s%n",
          name,
          right,
          wrong,
          counts.getOrDefault("debatable", 0L),
          counts.getOrDefault("open", 0L),
          share);
    });
  }

  private void write(Path table, String commit) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    judged.stream()
        .map(j -> j.row().at(j.finding(), commit))
        .sorted(ORDER)
        .forEach(r -> lines.add(r.print()));
    Files.write(table, lines);
  }

  /**
   * Reads JSON into maps, lists, strings, numbers and booleans: this file runs without libraries.
   */
  static final class Json {
    private final String text;
    private int at;

    Json(String text) {
      this.text = text;
    }

    Object read() {
      char c = next();
      return switch (c) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        default -> literal();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> object = new HashMap<>();
      at++;
      while (next() != '}') {
        String key = string();
        expect(':');
        object.put(key, read());
        skipComma('}');
      }
      at++;
      return object;
    }

    private List<Object> array() {
      List<Object> array = new ArrayList<>();
      at++;
      while (next() != ']') {
        array.add(read());
        skipComma(']');
      }
      at++;
      return array;
    }

    private String string() {
      expect('"');
      StringBuilder string = new StringBuilder();
      while (text.charAt(at) != '"') {
        string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at++));
      }
      at++;
      return string.toString();
    }

    private char escaped() {
      char c = text.charAt(at + 1);
      at += 2;
      if (c == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      int known = "bfnrt".indexOf(c);
      return known < 0 ? c : "\b\f\n\r\t".charAt(known);
    }

    private Object literal() {
      int start = at;
      while (at < text.length() && ",]} \r\n\t".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(start, at);
      return switch (word) {
        case "true", "false" -> Boolean.valueOf(word);
        case "null" -> "";
        default -> Double.valueOf(word);
      };
    }

    private char next() {
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return text.charAt(at);
    }

    private void expect(char c) {
      if (next() != c) {
        throw new UsageException("no JSON: expected " + c + " at character " + at);
      }
      at++;
    }

    private void skipComma(char end) {
      if (next() != end) {
        expect(',');
      }
    }
  }
}
