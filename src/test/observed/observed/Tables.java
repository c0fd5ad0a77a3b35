package observed;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tables as the samples' statements take them for granted, with a row in each. */
final class Tables {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|update) (\\w+)", FLAGS);
  private static final Pattern LIST =
      Pattern.compile("select ([\\w, ]+) from|into \\w+ ?\\(([\\w, ]+)\\) values", FLAGS);
  private static final Pattern COMPARED = Pattern.compile("\\b([a-z_]\\w*) ?[=<>]", FLAGS);

  private Tables() {}

  /** Makes those that are not there. */
  static void in(JdbcTemplate database, Plan plan) {
    for (String statement : plan.statements()) {
      Matcher table = TABLE.matcher(statement);
      if (table.find()) {
        make(database, table.group(1), columns(statement));
      }
    }
  }

  private static Set<String> columns(String statement) {
    Set<String> columns = new LinkedHashSet<>();
    Matcher list = LIST.matcher(statement);
    if (list.find()) {
      String names = list.group(1) == null ? list.group(2) : list.group(1);
      for (String name : names.split(",")) {
        columns.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    COMPARED.matcher(statement).results().forEach(one -> columns.add(one.group(1)));
    columns.removeIf(name -> !name.matches("[a-z_]+"));
    return columns;
  }

  private static void make(JdbcTemplate database, String table, Set<String> columns) {
    try {
      database.execute("create table if not exists " + table + " (\"\" varchar)");
      for (String column : columns) {
        String value = value(column);
        database.execute(
            "alter table "
                + table
                + " add column if not exists "
                + column
                + " varchar default '"
                + value
                + "'");
      }
      database.execute("insert into " + table + " default values");
    } catch (DataAccessException e) {
      Main.say("no table: " + e.getMessage());
    }
  }

  private static String value(String column) {
    if (column.equals("uri") || column.equals("url")) {
      return Addresses.url("http://samples/");
    }
    return column.equals("id") || column.endsWith("_id") ? "1" : "a";
  }
}
