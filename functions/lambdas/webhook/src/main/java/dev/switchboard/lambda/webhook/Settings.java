package dev.switchboard.lambda.webhook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the function is configured by: its properties, and else the environment, where
/// `switchboard.sqs.endpoint` is `SWITCHBOARD_SQS_ENDPOINT`.
///
/// @param properties by names whose words are set apart by full stops
/// @param environment a variable's value by its name
record Settings(Map<String, Object> properties, Function<String, Optional<String>> environment)
    implements Function<String, Optional<String>> {
  Settings {
    properties = Map.copyOf(properties);
  }

  /// @param name whose words are set apart by full stops or hyphens
  @Override
  public Optional<String> apply(String name) {
    var plain = name.replace('-', '.');
    return Optional.ofNullable(properties.get(plain))
        .map(Object::toString)
        .or(() -> environment.apply(plain.replace('.', '_').toUpperCase(Locale.ROOT)));
  }
}
