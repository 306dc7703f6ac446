package dev.switchboard.domain.task.declared;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

/// `Endpoints` for tests: encrypted ones, which answer as they are told to.
///
/// @param answers by the request and its key
public record ScriptedEndpoints(BiFunction<Request, String, Reply> answers) implements Endpoints {
  @Override
  public Optional<String> refuses(URI address) {
    return "https".equals(address.getScheme())
        ? Optional.empty()
        : Optional.of("address must begin with https://");
  }

  @Override
  public Reply call(Request request, String key, Duration patience) {
    return answers.apply(request, key);
  }
}
