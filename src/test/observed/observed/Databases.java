package observed;

import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** H2 in memory: behind JDBC, behind Hibernate, and behind clients of PostgreSQL. */
final class Databases {
  static final String NAME = "samples";
  private static final String PLACE = "mem:samples;DB_CLOSE_DELAY=-1;MODE=PostgreSQL";

  private Databases() {}

  /** For whoever speaks JDBC. */
  static JdbcDataSource jdbc() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:" + PLACE);
    return database;
  }

  /** For whoever speaks JPA: there is one object of each class. */
  static SessionFactory jpa(List<Class<?>> entities) {
    Configuration configuration = new Configuration();
    configuration.setProperty("hibernate.connection.url", "jdbc:h2:" + PLACE);
    configuration.setProperty("hibernate.connection.pool_size", "20");
    configuration.setProperty("hibernate.hbm2ddl.auto", "create-only");
    entities.forEach(configuration::addAnnotatedClass);
    SessionFactory sessions = configuration.buildSessionFactory();
    sessions.inTransaction(session -> entities.forEach(entity -> add(session, entity)));
    return sessions;
  }

  private static void add(Session session, Class<?> entity) {
    try {
      session.persist(entity.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      Main.say("no entity: " + e);
    }
  }

  /** For whoever speaks PostgreSQL's protocol: the port where it does, too. */
  static int postgres() throws SQLException {
    return Server.createPgServer("-pgPort", "0", "-ifNotExists", "-key", NAME, PLACE)
        .start()
        .getPort();
  }
}
