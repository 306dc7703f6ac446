package dev.switchboard.topology;

import java.time.Duration;

/// Limits of AWS that decide how we behave.
public final class Limits {
  /// The largest request that the HTTP API takes.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">HTTP
  ///   API quotas</a>
  public static final int HTTP_BODY_BYTES = 10 * 1024 * 1024;

  /// The largest event that a function takes, with its body as the text that it is in the event.
  public static final int LAMBDA_EVENT_BYTES = 6 * 1024 * 1024;

  /// The longest that the HTTP API waits for a function.
  public static final Duration HTTP_TIME_OUT = Duration.ofSeconds(30);

  /// The largest message.
  public static final int MESSAGE_BYTES = 1024 * 1024;

  /// The longest that a message can be delayed.
  public static final Duration MESSAGE_DELAY = Duration.ofMinutes(15);

  /// The largest item of a table.
  public static final int ITEM_BYTES = 400 * 1024;

  private Limits() {}
}
