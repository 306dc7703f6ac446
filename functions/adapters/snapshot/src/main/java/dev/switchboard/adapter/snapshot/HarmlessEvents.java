package dev.switchboard.adapter.snapshot;

/// Events as Lambda hands them over, which nobody would miss.
final class HarmlessEvents {
  /// A key and a secret of the right form, of a workspace that there is not.
  private static final String REQUEST =
      """
      {"version":"2.0","routeKey":"$default","rawPath":"{path}","rawQueryString":"",\
      "headers":{"host":"localhost","content-type":"application/json","x-vapi-secret":"priming",\
      "authorization":"Bearer swb_priming_000000000000000000000000"},\
      "pathParameters":{"channel":"vapi","workspace":"priming"},\
      "requestContext":{"accountId":"0","apiId":"priming","domainName":"localhost",\
      "domainPrefix":"localhost","requestId":"priming","routeKey":"$default","stage":"$default",\
      "time":"01/Jan/2026:00:00:00 +0000","timeEpoch":1767225600000,\
      "http":{"method":"{method}","path":"{path}","protocol":"HTTP/1.1","sourceIp":"127.0.0.1",\
      "userAgent":"priming"}},"isBase64Encoded":false}\
      """;

  private static final String MESSAGE =
      """
      {"Records":[{"messageId":"priming","receiptHandle":"priming","body":"{body}",\
      "attributes":{},"messageAttributes":{},"eventSource":"aws:sqs",\
      "eventSourceARN":"arn:aws:sqs:us-east-1:000000000000:priming","awsRegion":"us-east-1"}]}\
      """;

  private HarmlessEvents() {}

  static String request(String method, String path) {
    return REQUEST.replace("{path}", path).replace("{method}", method);
  }

  static String message(String body) {
    return MESSAGE.replace("{body}", body.replace("\"", "\\\""));
  }
}
