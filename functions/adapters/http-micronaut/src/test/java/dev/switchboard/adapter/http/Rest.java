package dev.switchboard.adapter.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Asks a REST door as API Gateway does.
public record Rest(RestDoor door, Map<String, String> headers) {
  /// What API Gateway would name each request by.
  public static final String REQUEST = "JKJaXmPLvHcESHA=";

  public static Rest with(RestDoor door, String key) {
    return new Rest(door, Map.of("authorization", "Bearer " + key));
  }

  /// The same with one more header.
  public Rest and(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Rest(door, more);
  }

  public Answer get(String path) {
    return send("GET", path, Optional.empty());
  }

  public Answer delete(String path) {
    return send("DELETE", path, Optional.empty());
  }

  public Answer post(String path, String json) {
    return sendJson("POST", path, json);
  }

  public Answer put(String path, String json) {
    return sendJson("PUT", path, json);
  }

  public Answer patch(String path, String json) {
    return sendJson("PATCH", path, json);
  }

  private Answer sendJson(String method, String path, String json) {
    var asks = headers.containsKey("content-type") ? this : and("content-type", "application/json");
    return asks.send(method, path, Optional.of(json));
  }

  public Answer send(String method, String pathAndQuery, Optional<String> body) {
    var parts = pathAndQuery.split("\\?", 2);
    var http = RequestContext.Http.builder().withMethod(method).withPath(parts[0]).build();
    var event =
        APIGatewayV2HTTPEvent.builder()
            .withVersion("2.0")
            .withRawPath(parts[0])
            .withHeaders(headers)
            .withRequestContext(
                RequestContext.builder().withHttp(http).withRequestId(REQUEST).build())
            .withQueryStringParameters(query(parts.length == 2 ? parts[1] : ""))
            .withBody(body.orElse(null))
            .build();
    return new Answer(send(event));
  }

  @SuppressWarnings("NullAway") // Outside Lambda there is no context, and the door needs none.
  private APIGatewayV2HTTPResponse send(APIGatewayV2HTTPEvent event) {
    return door.handleRequest(event, null);
  }

  private static Map<String, String> query(String text) {
    var query = new LinkedHashMap<String, String>();
    for (var pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        var nameAndValue = pair.split("=", 2);
        query.put(nameAndValue[0], URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }
}
