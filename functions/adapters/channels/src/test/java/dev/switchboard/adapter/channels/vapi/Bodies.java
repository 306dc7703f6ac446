package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.channels.Channel;
import dev.switchboard.adapter.channels.Reading;
import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Inbound;
import dev.switchboard.domain.conversation.Inbound.ToolCall;
import dev.switchboard.domain.conversation.Inbound.ToolsCalled;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Bodies as VAPI sends them, and what they are read as.
final class Bodies {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Path EVENTS = Path.of("../../../events/vapi");
  private static final WorkspaceId WORKSPACE = new WorkspaceId("harbour");
  private static final Channel VAPI = new VapiChannel();

  private Bodies() {}

  static Reading reading(byte[] body) {
    return VAPI.read(WORKSPACE, body, NOW);
  }

  static Inbound read(String json) {
    return inbound(reading(json.getBytes(StandardCharsets.UTF_8)));
  }

  /// Reads the message whose fields are given, in JSON with ' in place of ".
  static Inbound message(String fields) {
    return read("{'message':{%s}}".formatted(fields).replace('\'', '"'));
  }

  static Inbound golden(String name) {
    return inbound(reading(bytes(name)));
  }

  static List<ToolCall> calls(Inbound inbound) {
    return ((ToolsCalled) inbound).calls();
  }

  static List<Fact> facts(Inbound inbound) {
    return ((Inbound.Happened) inbound).facts();
  }

  static List<String> goldenNames() {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(EVENTS.resolve(name.endsWith(".json") ? name : name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Inbound inbound(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).inbound();
  }
}
