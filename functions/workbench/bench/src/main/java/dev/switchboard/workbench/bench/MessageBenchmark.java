package dev.switchboard.workbench.bench;

import dev.switchboard.adapter.channels.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What each kind of message from VAPI takes of a processor, without I/O: from the raw body and its
/// signature to the bytes of the answer.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 3, time = 1)
public class MessageBenchmark {
  private static final String BOOKED = "tool-calls.book-appointment";
  private static final String DELEGATED = "tool-calls.delegate-task";
  private static final Pattern CODE = Pattern.compile("code is ([A-Z0-9]+(?:-[A-Z0-9]+)?)");

  /// A golden event of each kind, and of each tool that one uses.
  @Param({
    "assistant-request.inbound-phone-call",
    "tool-calls.iso-timestamp",
    "tool-calls.hold-slot",
    BOOKED,
    "tool-calls.reschedule-appointment",
    "tool-calls.cancel-appointment",
    "tool-calls.find-appointments",
    DELEGATED,
    "tool-calls.task-status",
    "function-call.nested-in-message",
    "status-update.in-progress",
    "end-of-call-report.phone-call",
    "transcript.final",
    "conversation-update.phone-call",
    "speech-update.assistant-started",
    "model-output.token",
    "user-interrupted.phone-call",
    "hang.phone-call",
    "voice-input.phone-call",
    "voice-request.phone-call",
    "language-change-detected.romanian",
    "transfer-update.to-number",
    "transfer-destination-request.phone-call",
    "handoff-destination-request.squad-call",
    "knowledge-base-request.phone-call",
    "campaign.predial.outbound",
    "call.endpointing.request.phone-call",
    "phone-call-control.forward",
    "assistant.started.first-assistant",
    "assistant.speechStarted.force-say",
    "call.artifact.upload.partly-failed",
    "call.deleted.phone-call",
    "call.delete.failed.phone-call",
    "chat.created.web",
    "session.created.web",
    "unknown.future-type"
  })
  String message = "";

  private final FrontDoor door = new FrontDoor();
  private Optional<WebhookRequest> request = Optional.empty();

  /// Books the appointment and delegates the task that other messages are about.
  @Setup
  public void open() throws IOException {
    if (message.equals(BOOKED)) {
      door.forget();
    }
    var said = answered(FrontDoor.signed(event(BOOKED)));
    var code = CODE.matcher(said);
    if (!code.find()) {
      throw new IllegalStateException("The appointment must be booked: %s".formatted(said));
    }
    answered(FrontDoor.signed(event(DELEGATED)));
    door.forget();
    request = Optional.of(FrontDoor.signed(event(message).replace("HL-7Q4KD", code.group(1))));
    var answer = answered(request.get());
    if (message.startsWith("tool-calls") && answer.contains("sorry")) {
      throw new IllegalStateException("%s must succeed: %s".formatted(message, answer));
    }
  }

  /// One message.
  @Benchmark
  public byte[] answer() {
    return door.answer(request.orElseThrow());
  }

  private String answered(WebhookRequest request) {
    return new String(door.answer(request), StandardCharsets.UTF_8);
  }

  /// Work of the kind that the event names is nobody's here.
  private static String event(String name) throws IOException {
    return Files.readString(Path.of("events/vapi", name + ".json"))
        .replace("\"kind\": \"research\"", "\"kind\": \"http\"");
  }
}
