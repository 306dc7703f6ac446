package dev.switchboard.workbench.local.chaos;

import dev.switchboard.workbench.local.endtoend.Http;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A right request to a route, as `chaos/routes.json` has it.
public record FuzzRoute(String method, String path, Optional<Object> body) {
  private static final Path FILE = Path.of("src/test/resources/chaos/routes.json");

  /// All of them, with a free time and the webhook's secret in place of the words that stand for
  /// them.
  static List<FuzzRoute> read(Target target) throws IOException {
    var slots = Http.items(new Http(target).get("/v1/calendars/viewings/slots"));
    return read(String.valueOf(slots.getLast().get("start")), target.webhookSecret());
  }

  public static List<FuzzRoute> read(String slot, String secret) throws IOException {
    var text = Files.readString(FILE).replace("{{slot}}", slot).replace("{{secret}}", secret);
    var routes = (List<?>) Mutator.read(text.getBytes(StandardCharsets.UTF_8));
    return routes.stream().map(each -> of((Map<?, ?>) each)).toList();
  }

  private static FuzzRoute of(Map<?, ?> route) {
    return new FuzzRoute(
        String.valueOf(route.get("method")),
        String.valueOf(route.get("path")),
        Optional.ofNullable(route.get("body")));
  }
}
