package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.NamedModel;
import dev.switchboard.domain.reasoning.Price;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.Provider;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkspaceModelsTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final WorkspaceId GLOBEX = new WorkspaceId("globex");

  private final OpenAiTest wire = new OpenAiTest();
  private final WorkspaceModels models = new WorkspaceModels(Reach.ANYWHERE);

  @Test
  void a_model_is_asked_with_its_workspaces_key_at_its_address() {
    try (var vendor = Vendor.answering(200, wire.hello())) {
      var answer = models.open(ACME, model(vendor, "some-model", "sk-acme")).answer(prompt());

      assertThat(answer.text()).isEqualTo("Hello.");
      assertThat(vendor.asked().getFirst().header("Authorization")).isEqualTo("Bearer sk-acme");
    }
  }

  @Test
  void it_is_kept_until_its_settings_change_and_for_its_own_workspace() {
    try (var vendor = Vendor.answering(200, wire.hello())) {
      var first = models.open(ACME, model(vendor, "some-model", "sk-1"));

      assertThat(models.open(ACME, model(vendor, "some-model", "sk-1"))).isSameAs(first);
      assertThat(models.open(GLOBEX, model(vendor, "some-model", "sk-1"))).isNotSameAs(first);
      models.open(ACME, model(vendor, "some-model", "sk-2")).answer(prompt());
      assertThat(vendor.asked().getFirst().header("Authorization")).isEqualTo("Bearer sk-2");
    }
  }

  @Test
  void an_answer_costs_what_was_set_else_what_is_listed_else_nothing() {
    try (var vendor = Vendor.answering(200, wire.hello())) {
      var price = new Price(new BigDecimal("2"), new BigDecimal("0.5"));

      assertThat(used(model(vendor, "gpt-4o", "k", Optional.of(price))))
          .isEqualTo(new Used(12, 6, 27));
      assertThat(used(model(vendor, "gpt-4o", "k"))).isEqualTo(new Used(12, 6, 90));
      assertThat(used(model(vendor, "own", "k"))).isEqualTo(new Used(12, 6, 0));
    }
  }

  @Test
  void the_model_that_answers_is_the_one_that_costs() {
    var named = wire.hello().replace("some-model-2026-01-01", "gpt-4o-mini-2024-07-18");
    try (var vendor = Vendor.answering(200, named)) {
      assertThat(used(model(vendor, "gpt-4o", "k"))).isEqualTo(new Used(12, 6, 6));
    }
  }

  @Test
  void what_is_wrong_names_the_model_and_not_its_key() {
    try (var vendor = Vendor.answering(401, wire.error("invalid_api_key"))) {
      assertThatThrownBy(
              () -> models.open(ACME, model(vendor, "some-model", "sk-acme")).answer(prompt()))
          .isInstanceOf(Fault.Lasting.class)
          .hasMessageContaining("set the key of model mine to a key that may use it")
          .message()
          .doesNotContain("sk-acme", "SWITCHBOARD");
    }
  }

  @Test
  void an_address_out_of_reach_is_not_even_tried() {
    try (var vendor = Vendor.answering(200, wire.hello())) {
      var refusing = new WorkspaceModels(new Fenced(Optional.of("address must be public")));
      assertThatThrownBy(() -> refusing.open(ACME, model(vendor, "m", "k")).answer(prompt()))
          .isInstanceOf(Fault.Lasting.class)
          .hasMessage("The language model's address must be public.");

      var unresolved = new WorkspaceModels(new Fenced(Optional.empty()));
      assertThatThrownBy(() -> unresolved.open(ACME, model(vendor, "m", "k")).answer(prompt()))
          .isInstanceOf(Fault.Passing.class)
          .hasMessageContaining("UnknownHostException");
      assertThat(vendor.asked()).isEmpty();
    }
  }

  private Used used(NamedModel model) {
    return models.open(ACME, model).answer(prompt()).used();
  }

  private static Prompt prompt() {
    return LanguageModelContract.prompt(Duration.ofSeconds(60));
  }

  private static NamedModel model(Vendor vendor, String model, String key) {
    return model(vendor, model, key, Optional.empty());
  }

  private static NamedModel model(Vendor vendor, String model, String key, Optional<Price> price) {
    return new NamedModel(
        "mine",
        Provider.OPENAI,
        model,
        Optional.of(key),
        Optional.of(vendor.url("/v1")),
        price,
        List.of());
  }

  private record Fenced(Optional<String> refusal) implements Reach {
    @Override
    public Optional<String> refuses(URI url) {
      return refusal;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException("address is not public");
    }
  }
}
