package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The golden events carry secrets in every place where VAPI puts them; none of them is ever stored
/// or logged. Nor is a telephone number logged.
@Tag("chaos")
final class CanariesTest {
  private static final String CANARY = "canary-secret-";
  private static final Pattern NUMBER = Pattern.compile("\\+44[0-9]{9,10}");
  private static final String REPORTED_CALL = "01a1ee1b-54b8-7f6d-a9c0-7bcaa0b6b5c5";

  private final Http http = new Http(OneStack.get().target());

  @Test
  void no_secret_of_an_event_is_stored_or_logged() throws IOException {
    var events = VapiEvents.files();
    var logged = logged(events);
    var stored = stored();

    assertThat(events).filteredOn(event -> read(event).contains(CANARY)).hasSizeGreaterThan(10);
    assertThat(stored).isNotEmpty();
    assertThat(logged).isNotEmpty();
    new Figure(
            "canaries in logs or tables",
            "each golden event posted; secrets looked for in all items, and they and numbers in all"
                + " lines",
            getClass(),
            0,
            stored.stream().filter(item -> item.contains(CANARY)).count()
                + logged.stream()
                    .filter(line -> line.contains(CANARY) || NUMBER.matcher(line).find())
                    .count(),
            "of %d lines and items".formatted(logged.size() + stored.size()))
        .hold();
  }

  private List<String> logged(List<Path> events) throws IOException {
    try (var lines = new LogLines()) {
      for (var event : events) {
        http.post(Files.readAllBytes(event));
      }
      awaitReport();
      return lines.texts();
    }
  }

  /// The queue keeps an order only by and large, so what came last is waited for.
  private void awaitReport() {
    var until = Instant.now().plus(Duration.ofSeconds(20));
    while (!http.get("/v1/calls/" + REPORTED_CALL).body().contains("end-of-call-report")) {
      assertThat(Instant.now()).as("the report is recorded in time").isBefore(until);
      Thread.onSpinWait();
    }
  }

  private static List<String> stored() {
    try (var client = OneStack.get().aws().dynamoDbClient()) {
      return Tables.ALL.stream()
          .flatMap(table ->
              client
                  .scanPaginator(scan -> scan.tableName(LocalAws.PREFIX + table.name()))
                  .items()
                  .stream())
          .map(Object::toString)
          .toList();
    }
  }

  private static String read(Path event) {
    try {
      return Files.readString(event);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
