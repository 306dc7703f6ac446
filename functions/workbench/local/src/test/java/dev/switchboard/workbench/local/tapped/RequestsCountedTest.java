package dev.switchboard.workbench.local.tapped;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.Opening;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.lambda.webhook.WebhookHandler;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a warm webhook asks of DynamoDB before it answers: counted, because each request is time
/// that a caller waits.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestsCountedTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("counted");
  private final String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

  private LocalAws aws;
  private Tap tap;
  private WebhookHandler handler;

  @BeforeAll
  void start() throws IOException {
    aws = LocalAws.start(Optional.empty());
    tap = new Tap(aws.dynamoDb().endpoint());
    try (var client = aws.dynamoDb().client()) {
      seed(new DynamoDbStore(client, LocalAws.PREFIX, InstantSource.system(), Duration.ZERO));
    }
    handler =
        new WebhookHandler(
            Map.of(
                "switchboard.function",
                "webhook",
                "switchboard.prefix",
                LocalAws.PREFIX,
                "switchboard.cache.seconds",
                "600",
                "switchboard.sqs.endpoint",
                aws.sqs().endpoint().toString(),
                "switchboard.dynamodb.endpoint",
                tap.url().toString()));
    use("warm-up", "check_availability", Map.of());
  }

  @AfterAll
  void stop() {
    tap.close();
    aws.close();
  }

  @Test
  void availability_is_one_query() {
    tap.asked();

    var spoken = use("c1", "check_availability", Map.of("when", tomorrow));

    assertThat(spoken).contains("I have");
    assertThat(tap.asked()).extracting(Asked::operation).containsExactly("Query");
  }

  @Test
  void a_booking_is_one_read_and_one_conditional_write_and_its_repeat_one_read() {
    var wish = Map.<String, Object>of("start", tomorrow + "T10:00", "name", "Tom Ashdown");
    tap.asked();

    var spoken = use("b1", "book_appointment", wish);

    assertThat(spoken).contains("You are booked");
    assertThat(tap.asked()).extracting(Asked::operation).containsExactly("GetItem", "UpdateItem");
    assertThat(use("b1", "book_appointment", wish)).isEqualTo(spoken);
    assertThat(tap.asked()).extracting(Asked::operation).containsExactly("GetItem");
  }

  /// Its task is written; whether there is room for it is seen to by the worker that gets it.
  @Test
  void delegated_work_is_one_write() {
    tap.asked();

    use("d1", "delegate_task", Map.of("task", "Send the floor plan"));

    assertThat(tap.asked()).extracting(Asked::operation).containsExactly("PutItem");
  }

  private String use(String id, String tool, Map<String, Object> arguments) {
    var call = Map.of("id", id, "name", tool, "arguments", arguments);
    var message =
        Map.of(
            "type", "tool-calls",
            "call", Map.of("id", "counted-call", "assistantId", "assistant"),
            "toolCallList", List.of(call));
    var event = new APIGatewayV2HTTPEvent();
    event.setRawPath("/webhooks/vapi/counted");
    event.setPathParameters(Map.of("channel", "vapi", "workspace", "counted"));
    event.setHeaders(Map.of("x-vapi-secret", "secret"));
    try {
      event.setBody(JSON.std.asString(Map.of("message", message)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return handler.handleRequest(event, null).getBody();
  }

  private static void seed(DynamoDbStore store) {
    store
        .workspaces()
        .put(
            new Workspace(
                WORKSPACE, "Counted", List.of(new SharedSecret("X-Vapi-Secret", "", "secret"))));
    var allDay = List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    var week =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), _ -> allDay));
    store
        .calendars()
        .save(
            WORKSPACE,
            new Calendar(
                new CalendarId("desk"),
                "Desk",
                ZoneOffset.UTC,
                new Hours(week),
                List.of(new AppointmentType("talk", "talk", Duration.ofMinutes(30))),
                Duration.ofMinutes(30),
                Duration.ZERO,
                60,
                0));
    store.agents().save(WORKSPACE, agent());
  }

  private static Agent agent() {
    return new Agent(
        new AgentId("ada"),
        "Ada",
        "",
        "",
        Optional.of(new CalendarId("desk")),
        Set.of("check_availability", "book_appointment", "delegate_task"),
        List.of(),
        List.of(new Binding("vapi", Binding.Key.ASSISTANT_ID, "assistant")),
        Map.of(),
        Optional.empty(),
        Owner.named("Desk"),
        WorkSettings.MODEL_ONLY,
        0);
  }
}
