package dev.switchboard.workbench.local.tapped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.workbench.local.endtoend.Http;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The README says what a thousand calls, bookings and tasks cost. Whoever makes one of them more
/// than a tenth dearer changes that line, or the change.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CostTest {
  private static final double TOLERATED = 1.10;
  private static final double MOST_FOR_A_THOUSAND_WEBHOOKS = 0.02;
  private static final int WEBHOOKS = 6;

  /// What is the least of so many is what it costs where nothing is late.
  private static final int TIMES = 2;

  private TappedStack stack;
  private Target target;
  private Http http;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    stack = new TappedStack();
    target = stack.workspace("frugal");
    http = new Http(target);
    call(0);
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void a_call_costs_what_the_readme_says() throws InterruptedException {
    var bill = least(this::call);

    assertThat(bill.requests()).isEqualTo(WEBHOOKS);
    assertThat(bill.dollars() * 1000 / WEBHOOKS).isLessThan(MOST_FOR_A_THOUSAND_WEBHOOKS);
    costsAsWritten(bill, "1,000 calls of six webhooks");
  }

  @Test
  void a_booking_costs_what_the_readme_says() throws InterruptedException {
    costsAsWritten(least(this::booking), "1,000 bookings");
  }

  @Test
  void a_task_costs_what_the_readme_says() throws InterruptedException {
    costsAsWritten(least(this::task), "1,000 tasks");
  }

  private static void costsAsWritten(Bill bill, String what) {
    var row = bill.row(what);
    assertThat(bill.dollars() * 1000)
        .as("README.md has to say: %s", row)
        .isLessThanOrEqualTo(written(what) * TOLERATED)
        .isGreaterThanOrEqualTo(written(what) / TOLERATED);
  }

  private static double written(String what) {
    try {
      var readme = Files.readString(TappedStack.ROOT.resolve("README.md"));
      var row = Pattern.compile("\\| %s \\| ([0-9.]+) \\|".formatted(what)).matcher(readme);
      return row.find() ? Double.parseDouble(row.group(1)) : 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Deed {
    /// How many requests it took.
    int of(int time);
  }

  private Bill least(Deed deed) throws InterruptedException {
    return IntStream.range(1, 1 + TIMES)
        .mapToObj(time -> bill(deed, time))
        .min(Comparator.comparingDouble(Bill::dollars))
        .orElseThrow();
  }

  private Bill bill(Deed deed, int time) {
    try {
      stack.settle();
      stack.aws.dynamoDb().asked();
      stack.aws.sqs().asked();
      int requests = deed.of(time);
      stack.settle();
      return Bill.of(requests, stack.aws.dynamoDb().asked(), stack.aws.sqs().asked());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Who answers, the call is on, a question that is answered, a word of the caller, its end, its
  /// report.
  private int call(int time) {
    var id = UUID.randomUUID().toString();
    var messages =
        List.of(
            "\"type\": \"assistant-request\"",
            "\"type\": \"status-update\", \"status\": \"in-progress\"",
            """
            "type": "tool-calls", "toolCallList": [{"id": "t1", "type": "function",
             "function": {"name": "check_availability", "arguments": {"when": "in the next seven days"}}}]\
            """,
            """
            "type": "transcript", "role": "user", "transcriptType": "final",
             "transcript": "Thank you, I will think about it."\
            """,
            "\"type\": \"status-update\", \"status\": \"ended\", \"endedReason\": \"customer-ended-call\"",
            """
            "type": "end-of-call-report", "endedReason": "customer-ended-call",
             "analysis": {"summary": "Asked for viewings."},
             "artifact": {"transcript": "AI: Hello. User: Hello.", "messages": []}\
            """);
    for (var message : messages) {
      var body =
          """
          {"message": {%s, "timestamp": 1774000000000, "call": {"id": "%s", "type": "inboundPhoneCall",
           "phoneNumberId": "b5f2b96f-113f-415a-853f-e73f251fa4d8"},
           "phoneNumber": {"id": "b5f2b96f-113f-415a-853f-e73f251fa4d8", "number": "+442079460018"},
           "customer": {"number": "+44770090073%d"}}}\
          """
              .formatted(message, id, time);
      is(200, http.post(body.getBytes(StandardCharsets.UTF_8)));
    }
    return messages.size();
  }

  private int booking(int time) {
    var slots = Http.items(http.get("/v1/calendars/viewings/slots"));
    stack.aws.dynamoDb().asked();
    is(
        201,
        http.send(
            "POST",
            "/v1/appointments",
            "application/json",
            """
            {"calendarId": "viewings", "start": "%s", "type": "viewing",
             "customer": {"name": "Tom Ashdown"}}\
            """
                .formatted(slots.get(slots.size() - time).get("start"))));
    return 1;
  }

  private int task(int time) {
    is(
        202,
        http.send(
            "POST",
            "/v1/tasks",
            "application/json",
            """
            {"agentId": "mia", "task": "Send floor plan %d of 4 Quay Street"}\
            """
                .formatted(time)));
    return 1;
  }

  private static void is(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
  }
}
