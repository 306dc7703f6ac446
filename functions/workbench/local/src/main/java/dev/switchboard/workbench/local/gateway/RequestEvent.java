package dev.switchboard.workbench.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.sun.net.httpserver.HttpExchange;
import dev.switchboard.workbench.local.aws.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A request, as the event that API Gateway makes of it.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
///   format 2.0</a>
final class RequestEvent {
  private static final String STAGE = "$default";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private RequestEvent() {}

  @SuppressWarnings("NullAway") // What a request does not have is left out of its event.
  static APIGatewayV2HTTPEvent of(
      HttpExchange exchange, Routes.Match match, byte[] bytes, String id, Instant now) {
    var headers = new RequestHeaders(exchange);
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    var values = QueryString.values(query);
    var body = EventBody.of(headers.first("content-type"), bytes);
    var cookies = headers.cookies();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(match.key())
        .withRawPath(path(exchange))
        .withRawQueryString(query)
        .withCookies(cookies.isEmpty() ? null : cookies)
        .withHeaders(headers.joined())
        .withQueryStringParameters(values.isEmpty() ? null : values)
        .withPathParameters(match.parameters().isEmpty() ? null : match.parameters())
        .withBody(body.text().isEmpty() ? null : body.text())
        .withIsBase64Encoded(body.base64())
        .withRequestContext(context(exchange, match, headers, id, now))
        .build();
  }

  /// API Gateway hands paths over decoded.
  private static String path(HttpExchange exchange) {
    return PercentCode.decode(exchange.getRequestURI().getRawPath());
  }

  private static RequestContext context(
      HttpExchange exchange, Routes.Match match, RequestHeaders headers, String id, Instant now) {
    var host = headers.first("host").orElse("localhost").replaceFirst(":\\d+$", "");
    return RequestContext.builder()
        .withAccountId(Account.ID)
        .withApiId("local")
        .withDomainName(host)
        .withDomainPrefix(host.split("\\.", 2)[0])
        .withRequestId(id)
        .withRouteKey(match.key())
        .withStage(STAGE)
        .withTime(TIME.format(now))
        .withTimeEpoch(now.toEpochMilli())
        .withHttp(
            RequestContext.Http.builder()
                .withMethod(exchange.getRequestMethod())
                .withPath(path(exchange))
                .withProtocol(exchange.getProtocol())
                .withSourceIp(exchange.getRemoteAddress().getAddress().getHostAddress())
                .withUserAgent(headers.first("user-agent").orElse(""))
                .build())
        .build();
  }
}
