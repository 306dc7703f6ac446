package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

final class SettingsTest {
  @TempDir private Path lambdas;
  private Path target;

  @BeforeEach
  void a_module_that_has_been_built() throws IOException {
    target = Files.createDirectories(lambdas.resolve("tasks").resolve("target"));
  }

  @Test
  void a_modules_zip_is_found_whatever_its_version() throws IOException {
    var zip = Files.writeString(target.resolve("tasks-1.2.3-lambda.zip"), "zip");
    Files.writeString(target.resolve("tasks-1.2.3.jar"), "jar");

    assertThat(new Settings(lambdas, Map.of()).zip("tasks")).isEqualTo(zip);
  }

  @Test
  void a_module_that_is_not_packaged_is_named() {
    assertThatThrownBy(() -> new Settings(lambdas, Map.of()).zip("tasks"))
        .hasMessageContaining("The zips of tasks")
        .hasMessageContaining("(0) must be one");
  }

  @Test
  void the_zip_of_an_older_version_is_not_taken_for_the_newer_ones() throws IOException {
    Files.writeString(target.resolve("tasks-1.0.0-lambda.zip"), "old");
    Files.writeString(target.resolve("tasks-1.1.0-lambda.zip"), "new");

    assertThatThrownBy(() -> new Settings(lambdas, Map.of()).zip("tasks"))
        .hasMessageContaining("(2) must be one");
  }

  @Test
  void context_says_where_the_zips_are_and_which_model_is_asked() {
    assertThat(told(Map.of("model", "anthropic.model", "mailFrom", " ")))
        .isEqualTo(new Settings(lambdas, Map.of("model", "anthropic.model")));
  }

  @Test
  void what_a_tier_is_told_by_its_name_counts_more_there() {
    var settings = told(Map.of("publicUrl", "https://both", "prod.publicUrl", "https://prod"));

    assertThat(settings.of(Tier.PROD, Settings.PUBLIC_URL)).contains("https://prod");
    assertThat(settings.of(Tier.DEV, Settings.PUBLIC_URL)).contains("https://both");
    assertThat(settings.of(Tier.DEV, Settings.TELL)).isEmpty();
  }

  private Settings told(Map<String, String> context) {
    var all = new HashMap<String, Object>(context);
    all.put("lambdas", lambdas.toString());
    return Settings.of(new App(AppProps.builder().context(all).build()));
  }
}
