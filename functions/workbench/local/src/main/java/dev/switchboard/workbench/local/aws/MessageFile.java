package dev.switchboard.workbench.local.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

  /// Makes the file ready for another life of the process. Queues themselves are forgotten, so that
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
      var tables = tables(connection);
      for (var table : tables) {
        release(statement, table);
      }
      forgetParked(statement, tables);
    } catch (SQLException e) {
      throw new IOException("The messages in %s cannot be read.".formatted(folder), e);
    }
    return new MessageFile(uri);
  }

  /// ElasticMQ has a table for each queue.
  private static List<String> tables(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var tables = connection.getMetaData().getTables(null, "PUBLIC", "MESSAGE\\_%", null)) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  /// Whoever held a message is gone, through no fault of the message: it can be received again at
  /// once, and that it was held does not count.
  private static void release(Statement statement, String table) throws SQLException {
    statement.executeUpdate(
        """
        update %s set receive_count = receive_count - 1, next_delivery = 0
        where receive_count > 0 and next_delivery > %d
        """
            .formatted(table, System.currentTimeMillis()));
  }

  /// A message is written to its dead-letter queue before it is removed from its queue. One that is
  /// in both could not be parked again, and ElasticMQ would stop writing.
  private static void forgetParked(Statement statement, List<String> tables) throws SQLException {
    for (var parked : tables) {
      for (var table : tables) {
        if (!table.equals(parked)) {
          statement.executeUpdate(
              """
              delete from %s where message_id in
              (select message_id from %s where dead_letter_source_queue_name is not null)
              """
                  .formatted(table, parked));
        }
      }
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
