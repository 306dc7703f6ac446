package dev.switchboard.workbench.rehearsal;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Source;

/// A first event for each function, which changes nothing: a request of somebody unknown, which
/// takes one read, or a message that has a queue's leftovers looked after.
public final class FirstEvents {
  private static final String REQUEST =
      """
      {"version":"2.0","routeKey":"$default","rawPath":"%1$s","rawQueryString":"",\
      "headers":{"host":"localhost","x-vapi-secret":"none",\
      "authorization":"Bearer swb_nobody_111111111111111111111111"},\
      "pathParameters":{"channel":"vapi","workspace":"nobody"},\
      "requestContext":{"http":{"method":"%2$s","path":"%1$s"}},"isBase64Encoded":false}\
      """;
  private static final String SWEEP =
      """
      {"Records":[{"messageId":"m1","receiptHandle":"r1","eventSource":"aws:sqs",\
      "body":"{\\"version\\":1,\\"type\\":\\"sweep\\"}"}]}\
      """;

  private FirstEvents() {}

  /// One for this function, as JSON.
  public static String of(Function function) {
    return switch (function.source()) {
      case Source.Http http -> {
        var path = http.routes().getFirst().path();
        yield path.startsWith("/webhooks") ? webhook() : REQUEST.formatted(path, "GET");
      }
      case Source.Messages _ -> SWEEP;
    };
  }

  /// One for whatever answers webhooks.
  public static String webhook() {
    return REQUEST.formatted("/webhooks/vapi/nobody", "POST");
  }
}
