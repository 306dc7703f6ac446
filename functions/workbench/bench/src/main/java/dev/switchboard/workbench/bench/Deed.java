package dev.switchboard.workbench.bench;

import java.util.Arrays;

/// What a caller waits for, with the requests to DynamoDB and SQS that it leads to; agents and
/// calendars are known already. The last message of each is for the record of the call.
enum Deed {
  LOOK_UP("look-up", "assistant-request", "SendMessage", "assistantId"),
  AVAILABILITY("availability", "check_availability", "Query, SendMessage", "I have"),
  BOOKING("booking", "book_appointment", "GetItem, UpdateItem, 2 × SendMessage", "You are booked"),
  DELEGATION("delegate_task", "delegate_task", "PutItem, 2 × SendMessage", "passed that on");

  private final String title;
  private final String wish;
  private final String requests;
  private final String answer;

  Deed(String title, String wish, String requests, String answer) {
    this.title = title;
    this.wish = wish;
    this.requests = requests;
    this.answer = answer;
  }

  /// What a message asks for.
  static Deed of(String message) {
    return Arrays.stream(values())
        .filter(deed -> message.contains("\"%s\"".formatted(deed.wish)))
        .findFirst()
        .orElseThrow();
  }

  String title() {
    return title;
  }

  String requests() {
    return requests;
  }

  /// What it is answered with, among other words, where it succeeds.
  String answer() {
    return answer;
  }
}
