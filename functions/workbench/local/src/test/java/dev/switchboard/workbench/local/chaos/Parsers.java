package dev.switchboard.workbench.local.chaos;

import dev.switchboard.adapter.channels.Json;
import dev.switchboard.adapter.channels.JsonReading;
import dev.switchboard.adapter.channels.vapi.VapiChannel;
import dev.switchboard.adapter.sqs.BookingMessage;
import dev.switchboard.adapter.sqs.CallEventMessage;
import dev.switchboard.adapter.sqs.LinkMessage;
import dev.switchboard.adapter.sqs.NoticeMessage;
import dev.switchboard.adapter.sqs.TaskMessage;
import dev.switchboard.adapter.yaml.ReadYaml;
import dev.switchboard.domain.booking.ReadWhen;
import dev.switchboard.domain.task.declared.Headers;
import dev.switchboard.domain.task.declared.ReadOpenApi;
import dev.switchboard.domain.workflow.ReadDefinition;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Everything that reads bytes from outside, each by its name. None of them may throw, whatever it
/// is given.
enum Parsers {
  VAPI(body -> new VapiChannel().read(new WorkspaceId("demo"), body, now()), Parsers::events),
  JSON(Json::read, Parsers::events),
  YAML(body -> ReadYaml.read(text(body)), Parsers::documents),
  OPENAPI(openApi(), Parsers::documents),
  WORKFLOW(object(ReadDefinition::read), Parsers::documents),
  TASK_MESSAGE(body -> TaskMessage.read(text(body)), Parsers::messages),
  BOOKING_MESSAGE(body -> BookingMessage.read(text(body)), Parsers::messages),
  NOTICE_MESSAGE(body -> NoticeMessage.read(text(body)), Parsers::messages),
  LINK_MESSAGE(body -> LinkMessage.read(text(body)), Parsers::messages),
  CALL_EVENT_MESSAGE(body -> CallEventMessage.read(text(body)), Parsers::messages),
  WHEN(
      body -> new ReadWhen().read(text(body), now(), ZoneId.of("Europe/London")),
      _ ->
          Stream.of(
                  "tomorrow at half past nine",
                  "2026-03-05T09:00",
                  "between 9 and 11 on Friday",
                  "next week in the afternoon",
                  "the 3rd of April, 14:30")
              .map(words -> words.getBytes(StandardCharsets.UTF_8))
              .toList());

  private final Consumer<byte[]> reader;
  private final Function<Path, List<byte[]>> seeds;

  Parsers(Consumer<byte[]> reader, Function<Path, List<byte[]>> seeds) {
    this.reader = reader;
    this.seeds = seeds;
  }

  void read(byte[] body) {
    reader.accept(body);
  }

  /// What it reads on other days.
  List<byte[]> seeds() {
    return seeds.apply(ChaosStack.ROOT);
  }

  private static Instant now() {
    return Instant.parse("2026-03-02T08:00:00Z");
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static Consumer<byte[]> openApi() {
    return object(document -> new ReadOpenApi().read(document, Headers.NONE));
  }

  /// Documents come as JSON or as YAML.
  private static Consumer<byte[]> object(Consumer<Map<String, Object>> reader) {
    return body -> {
      switch (Json.read(body)) {
        case JsonReading.Good read -> reader.accept(read.object().fields());
        case JsonReading.Bad _ -> {
          if (ReadYaml.read(text(body)) instanceof ReadYaml.Reading.Read read) {
            reader.accept(read.values());
          }
        }
      }
    };
  }

  private static List<byte[]> events(Path root) {
    return files(root.resolve("events/vapi"));
  }

  private static List<byte[]> messages(Path root) {
    return files(root.resolve("functions/workbench/local/src/test/resources/chaos/messages"));
  }

  private static List<byte[]> documents(Path root) {
    return files(root.resolve("functions/workbench/local/src/test/resources/chaos/documents"));
  }

  private static List<byte[]> files(Path folder) {
    var bodies = new ArrayList<byte[]>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        bodies.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bodies;
  }
}
