package dev.switchboard.lambda.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SWITCHBOARD_PREFIX", "prod-",
          "SWITCHBOARD_MICROSOFT_GRAPH_URL", "https://graph.example.com");

  private final Settings settings =
      new Settings(
          Map.of("switchboard.prefix", "local-", "switchboard.cache.seconds", 600),
          name -> Optional.ofNullable(ENVIRONMENT.get(name)));

  @Test
  void a_property_goes_before_a_variable() {
    assertThat(settings.apply("switchboard.prefix")).contains("local-");
  }

  @Test
  void a_property_that_is_a_number_is_its_text() {
    assertThat(settings.apply("switchboard.cache.seconds")).contains("600");
  }

  @Test
  void a_variable_is_found_by_a_name_with_hyphens() {
    assertThat(settings.apply("switchboard.microsoft.graph-url"))
        .contains("https://graph.example.com");
  }

  @Test
  void what_nobody_set_is_absent() {
    assertThat(settings.apply("switchboard.sqs.endpoint")).isEmpty();
  }
}
