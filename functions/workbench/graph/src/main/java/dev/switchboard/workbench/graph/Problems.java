package dev.switchboard.workbench.graph;

/// The errors that Graph answers by itself, as it words them.
final class Problems {
  static Answer of(Order order) {
    return switch (order.trouble()) {
      case THROTTLED ->
          Answer.problem(
                  429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.")
              .retryAfter(order.rest());
      case UNAVAILABLE ->
          Answer.problem(503, "ServiceUnavailable", "The service is temporarily unavailable.")
              .retryAfter(order.rest());
      case GATEWAY_TIMEOUT -> Answer.problem(504, "GatewayTimeout", "The request timed out.");
      case UNAUTHORIZED ->
          Answer.problem(
              401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.");
      case FORBIDDEN ->
          Answer.problem(
              403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
      case NOT_FOUND -> GraphError.notFound().answer();
      case SYNC_LOST -> ViewDoor.lost().answer();
      case NOT_ORGANIZER ->
          Answer.problem(
              400,
              "ErrorInvalidRequest",
              "Your request can't be completed. You need to be an organizer to cancel a meeting.");
      case ERROR_500, REFUSED, TIMEOUT_BEFORE, TIMEOUT_AFTER, RESET, SLOW, ACCESS_DENIED, DROPPED ->
          Answer.problem(500, "InternalServerError", "An internal server error occurred.");
    };
  }
}
