package dev.switchboard.adapter.ssm;

import dev.switchboard.topology.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Settings of which some only name where their value is kept: `ssm:/switchboard/prod/twilio-token`
/// stands for the parameter of that name in AWS Systems Manager, decrypted. All others are passed
/// on as they are.
///
/// What is kept is read when it is first asked for, so that no snapshot of a function holds it, and
/// again after 5 minutes, so that a secret that was changed there is soon used here. Who uses such
/// a setting asks for it each time. Where it cannot be read, asking for it is a fault, passing or
/// lasting.
public final class KeptSettings implements Function<String, Optional<String>> {
  static final Duration LIFE = Duration.ofMinutes(5);

  private record Kept(String value, Instant until) {
    @Override
    public String toString() {
      return "Kept[%s]".formatted(until);
    }
  }

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Function<String, Optional<String>> named;
  private final Function<String, String> parameters;
  private final InstantSource clock;

  KeptSettings(
      Function<String, Optional<String>> named,
      Function<String, String> parameters,
      InstantSource clock) {
    this.named = named;
    this.parameters = parameters;
    this.clock = clock;
  }

  /// Behind settings that are asked for by name. `switchboard.ssm.endpoint` is where Systems
  /// Manager is, where it is not AWS's own in the function's region.
  public static KeptSettings behind(Function<String, Optional<String>> named, InstantSource clock) {
    var endpoint = named.apply("switchboard.ssm.endpoint").map(URI::create);
    return new KeptSettings(named, new Parameters(endpoint), clock);
  }

  @Override
  public Optional<String> apply(String name) {
    return named
        .apply(name)
        .map(value ->
            value.startsWith(Secret.SCHEME)
                ? parameter(value.substring(Secret.SCHEME.length()))
                : value);
  }

  private String parameter(String name) {
    return Optional.ofNullable(kept.get(name))
        .filter(each -> clock.instant().isBefore(each.until()))
        .orElseGet(() -> read(name))
        .value();
  }

  private Kept read(String name) {
    var read = new Kept(parameters.apply(name), clock.instant().plus(LIFE));
    kept.put(name, read);
    return read;
  }
}
