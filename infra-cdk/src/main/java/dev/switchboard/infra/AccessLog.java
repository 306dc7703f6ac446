package dev.switchboard.infra;

import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogDestination;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.logs.ILogGroup;

/// One line of JSON a request, which names no person: the route and not the path, and neither
/// address nor headers of who asked.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html">Variables
///   of access logs</a>
final class AccessLog implements IAccessLogSettings {
  private static final String LINE =
      """
      {"id":"$context.requestId","at":"$context.requestTimeEpoch","route":"$context.routeKey",\
      "status":"$context.status","milliseconds":"$context.responseLatency",\
      "functionMilliseconds":"$context.integrationLatency","bytes":"$context.responseLength"}\
      """;

  private final ILogGroup logs;

  AccessLog(ILogGroup logs) {
    this.logs = logs;
  }

  @Override
  public IAccessLogDestination getDestination() {
    return new LogGroupLogDestination(logs);
  }

  @Override
  public AccessLogFormat getFormat() {
    return AccessLogFormat.custom(LINE);
  }
}
