package dev.switchboard.adapter.events;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request of an HTTP API and the answer to it. Who it was authorized by is left out: no route of
/// ours has an authorizer.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">payload
///   format 2.0</a>
final class HttpJson {
  private HttpJson() {}

  static APIGatewayV2HTTPEvent event(Members json) {
    return APIGatewayV2HTTPEvent.builder()
        .withVersion(json.text("version"))
        .withRouteKey(json.text("routeKey"))
        .withRawPath(json.text("rawPath"))
        .withRawQueryString(json.text("rawQueryString"))
        .withCookies(json.texts("cookies"))
        .withHeaders(json.map("headers"))
        .withQueryStringParameters(json.map("queryStringParameters"))
        .withPathParameters(json.map("pathParameters"))
        .withStageVariables(json.map("stageVariables"))
        .withBody(json.text("body"))
        .withIsBase64Encoded(json.truth("isBase64Encoded"))
        .withRequestContext(json.object("requestContext").map(HttpJson::context).orElse(null))
        .build();
  }

  private static RequestContext context(Members json) {
    return RequestContext.builder()
        .withRouteKey(json.text("routeKey"))
        .withAccountId(json.text("accountId"))
        .withStage(json.text("stage"))
        .withApiId(json.text("apiId"))
        .withDomainName(json.text("domainName"))
        .withDomainPrefix(json.text("domainPrefix"))
        .withTime(json.text("time"))
        .withTimeEpoch(json.number("timeEpoch"))
        .withRequestId(json.text("requestId"))
        .withHttp(json.object("http").map(HttpJson::http).orElse(null))
        .build();
  }

  private static RequestContext.Http http(Members json) {
    return RequestContext.Http.builder()
        .withMethod(json.text("method"))
        .withPath(json.text("path"))
        .withProtocol(json.text("protocol"))
        .withSourceIp(json.text("sourceIp"))
        .withUserAgent(json.text("userAgent"))
        .build();
  }

  /// What is not said is left out.
  static Map<String, Object> members(APIGatewayV2HTTPResponse response) {
    var members = new LinkedHashMap<String, Object>();
    members.put("statusCode", response.getStatusCode());
    members.put("headers", response.getHeaders());
    members.put("multiValueHeaders", response.getMultiValueHeaders());
    members.put("cookies", response.getCookies());
    members.put("body", response.getBody());
    members.put("isBase64Encoded", response.getIsBase64Encoded());
    members.values().removeIf(value -> value == null);
    return members;
  }
}
