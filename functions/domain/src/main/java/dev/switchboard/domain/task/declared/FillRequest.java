package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.reasoning.Schema;
import dev.switchboard.domain.task.declared.DeclaredTool.Place;
import dev.switchboard.domain.task.declared.Endpoints.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a request of what a model wants. Nothing that it says changes the host, how many segments
/// the path has, or a header.
final class FillRequest {
  private final DeclaredTool tool;

  FillRequest(DeclaredTool tool) {
    this.tool = tool;
  }

  /// A request, or what is wrong with the arguments.
  sealed interface Filled {
    record Ready(Request request) implements Filled {}

    record Misfit(List<String> misfits) implements Filled {}
  }

  Filled fill(Map<String, Object> arguments) {
    var misfits = new ArrayList<>(new Schema(tool.spec().parameters()).misfits(arguments));
    if (misfits.isEmpty()) {
      at(Place.PATH, arguments)
          .forEach((name, value) ->
              Encoded.misfit(value).ifPresent(why -> misfits.add(name + " " + why)));
    }
    if (!misfits.isEmpty()) {
      return new Filled.Misfit(misfits);
    }
    var body = at(Place.BODY, arguments).values().stream().findFirst();
    return new Filled.Ready(new Request(tool.method(), address(arguments), tool.headers(), body));
  }

  private String address(Map<String, Object> arguments) {
    var url = tool.url();
    for (var each : at(Place.PATH, arguments).entrySet()) {
      url = url.replace("{%s}".formatted(each.getKey()), Encoded.of(each.getValue()));
    }
    var query = new ArrayList<String>();
    at(Place.QUERY, arguments)
        .forEach((name, value) -> {
          for (var one : value instanceof List<?> several ? several : List.of(value)) {
            query.add("%s=%s".formatted(Encoded.of(name), Encoded.of(one)));
          }
        });
    return query.isEmpty() ? url : "%s?%s".formatted(url, String.join("&", query));
  }

  private Map<String, Object> at(Place place, Map<String, Object> arguments) {
    var there = new LinkedHashMap<String, Object>();
    tool.places()
        .forEach((name, at) -> {
          var value = arguments.get(name);
          if (at == place && value != null) {
            there.put(name, value);
          }
        });
    return there;
  }
}
