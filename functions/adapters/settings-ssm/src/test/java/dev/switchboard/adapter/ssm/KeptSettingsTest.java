package dev.switchboard.adapter.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeptSettingsTest {
  private static final String TOKEN = "switchboard.sms.token";
  private static final String PARAMETER = "/switchboard/prod/twilio-token";

  private final HandSetClock clock = new HandSetClock(Instant.parse("2026-03-01T09:00:00Z"));
  private final Map<String, String> named = new HashMap<>();
  private final SsmStub ssm = new SsmStub();
  private final KeptSettings settings;

  KeptSettingsTest() throws IOException {
    named.put("switchboard.ssm.endpoint", ssm.url());
    settings = KeptSettings.behind(name -> Optional.ofNullable(named.get(name)), clock);
  }

  @BeforeEach
  void a_setting_that_names_a_parameter() {
    named.put(TOKEN, "ssm:" + PARAMETER);
    ssm.parameters.put(PARAMETER, "t0ken");
  }

  @AfterEach
  void stop() {
    ssm.close();
  }

  @Test
  void a_setting_that_names_a_parameter_is_what_is_kept_under_that_name() {
    assertThat(ssm.asked).as("nothing is read before it is asked for").hasValue(0);

    assertThat(settings.apply(TOKEN)).contains("t0ken");
  }

  @Test
  void every_other_setting_is_passed_on_as_it_is() {
    named.put("switchboard.public.url", "https://switchboard.example/ssm:/x");

    assertThat(settings.apply("switchboard.public.url"))
        .contains("https://switchboard.example/ssm:/x");
    assertThat(settings.apply("switchboard.nothing")).isEmpty();
    assertThat(ssm.asked).hasValue(0);
  }

  @Test
  void what_was_changed_there_is_used_here_after_some_minutes() {
    settings.apply(TOKEN);
    ssm.parameters.put(PARAMETER, "another");

    clock.pass(KeptSettings.LIFE.minusSeconds(1));
    assertThat(settings.apply(TOKEN)).contains("t0ken");
    assertThat(ssm.asked).hasValue(1);
    clock.pass(Duration.ofSeconds(1));

    assertThat(settings.apply(TOKEN)).contains("another");
  }

  @Test
  void two_parameters_are_not_taken_for_each_other() {
    named.put("switchboard.model.key", "ssm:/switchboard/prod/model-key");
    ssm.parameters.put("/switchboard/prod/model-key", "k3y");

    assertThat(settings.apply(TOKEN)).contains("t0ken");
    assertThat(settings.apply("switchboard.model.key")).contains("k3y");
  }

  @Test
  void what_nobody_put_there_is_named() {
    ssm.parameters.clear();

    assertThatThrownBy(() -> settings.apply(TOKEN))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining(PARAMETER)
        .hasMessageContaining("ParameterNotFound");
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException, Passing",
    "500, InternalServerError, Passing",
    "503, ServiceUnavailable, Passing",
    "400, AccessDeniedException, Lasting",
    "400, InvalidKeyId, Lasting"
  })
  void each_failure_says_who_has_to_act_and_nothing_of_it_is_kept(
      int status, String word, String kind) {
    ssm.failing = Optional.of(Map.entry(status, word));

    assertThatThrownBy(() -> settings.apply(TOKEN))
        .isInstanceOf(Fault.class)
        .satisfies(fault -> assertThat(fault.getClass().getSimpleName()).isEqualTo(kind))
        .hasMessageContaining(PARAMETER);
    ssm.failing = Optional.empty();
    assertThat(settings.apply(TOKEN)).contains("t0ken");
  }

  @Test
  void out_of_reach_is_a_passing_fault() {
    ssm.close();

    assertThatThrownBy(() -> settings.apply(TOKEN)).isInstanceOf(Fault.Passing.class);
  }
}
