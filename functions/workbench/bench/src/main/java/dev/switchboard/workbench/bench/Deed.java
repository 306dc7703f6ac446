package dev.switchboard.workbench.bench;

/// What a caller waits for, with the requests to DynamoDB and SQS that it leads to; agents and
/// calendars are known already. The last message of each is for the record of the call.
enum Deed {
  LOOK_UP("look-up", "SendMessage", "assistantId"),
  AVAILABILITY("availability", "Query, SendMessage", "I have"),
  BOOKING("booking", "GetItem, UpdateItem, 2 × SendMessage", "You are booked"),
  DELEGATION("delegate_task", "PutItem, 2 × SendMessage", "passed that on");

  private final String title;
  private final String requests;
  private final String answer;

  Deed(String title, String requests, String answer) {
    this.title = title;
    this.requests = requests;
    this.answer = answer;
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
