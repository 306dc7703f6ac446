package dev.switchboard.workbench.local.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import scalikejdbc.ConnectionPool;

/// The H2 file in which ElasticMQ keeps messages. ElasticMQ knows one at a time in a process.
///
/// @see <a href="https://github.com/softwaremill/elasticmq#persistence">ElasticMQ persistence</a>
final class MessageFile implements AutoCloseable {
  /// Without the first, H2 answers before it writes, and a killed process loses messages that it
  /// had acknowledged. The second leaves closing to us. (`RETENTION_TIME=0` would keep the file
  /// small, but then a clean end loses messages that were received once.)
  private static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  private final String uri;

  private MessageFile(String uri) {
    this.uri = uri;
  }

  /// Makes the file ready for another life of the process. Whoever held a message is gone, so every
  /// one that was received can be received again at once. Queues themselves are forgotten, so that
  /// the topology decides how they are, and not what it said when the file was made.
  static MessageFile open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var uri = "jdbc:h2:" + folder.toAbsolutePath().resolve("messages") + DURABLE;
    var settings = ConnectionPool.singleton$default$4();
    ConnectionPool.singleton(
        uri, "", "", settings, ConnectionPool.singleton$default$5(uri, "", "", settings));
    try (var connection = ConnectionPool.get(ConnectionPool.DEFAULT_NAME()).borrow();
        var statement = connection.createStatement()) {
      statement.execute("drop table if exists queue");
      release(connection, statement);
    } catch (SQLException e) {
      throw new IOException("The messages in %s cannot be read.".formatted(folder), e);
    }
    return new MessageFile(uri);
  }

  /// ElasticMQ has a table for each queue.
  private static void release(Connection connection, Statement statement) throws SQLException {
    var names = new ArrayList<String>();
    try (var tables = connection.getMetaData().getTables(null, "PUBLIC", "MESSAGE\\_%", null)) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    for (var name : names) {
      statement.executeUpdate(
          "update %s set next_delivery = 0 where receive_count > 0".formatted(name));
    }
  }

  String uri() {
    return uri;
  }

  @Override
  public void close() {
    ConnectionPool.closeAll();
  }
}
