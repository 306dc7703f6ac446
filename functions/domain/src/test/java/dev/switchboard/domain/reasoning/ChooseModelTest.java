package dev.switchboard.domain.reasoning;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChooseModelTest {
  private static final Prompt PROMPT = Prompt.question("", "Hm?", 50, Duration.ofSeconds(30));

  private final InMemoryLineups lineups = new InMemoryLineups();
  private final Map<String, ScriptedModel> opened = new HashMap<>();
  private final ScriptedModel deployments = new ScriptedModel();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final Models models = models(Optional.of(deployments));

  @Test
  void an_agent_that_names_a_model_asks_it() {
    lineups.put(ACME, new Lineup(List.of(named("default"), named("clever"))));
    script("clever").says("I think.");

    assertThat(ask("clever").text()).isEqualTo("I think.");
  }

  @Test
  void an_agent_that_names_none_asks_the_usual_one_of_its_workspace() {
    lineups.put(ACME, new Lineup(List.of(named("default"), named("clever"))));
    script("default").says("Hello.");

    assertThat(ask().text()).isEqualTo("Hello.");
  }

  @Test
  void a_workspace_without_a_usual_one_asks_the_deployments() {
    lineups.put(ACME, new Lineup(List.of(named("clever"))));
    deployments.says("Mine.").says("Mine, too.");

    assertThat(ask().text()).isEqualTo("Mine.");
    assertThat(models.of(GLOBEX, Optional.empty()).answer(PROMPT).text()).isEqualTo("Mine, too.");
  }

  @Test
  void a_name_that_nobody_set_up_is_a_lasting_fault_and_no_other_model_is_asked() {
    lineups.put(ACME, new Lineup(List.of(named("default"), named("clever"))));

    assertThatThrownBy(() -> ask("wise"))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessage(
            "Language model (wise) must be one that the workspace has set up (default, clever).");
    assertThat(deployments.asked()).isEmpty();
  }

  @Test
  void without_any_model_it_says_how_to_set_one_up() {
    assertThatThrownBy(() -> models(Optional.empty()).of(ACME, Optional.empty()).answer(PROMPT))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining("PUT /v1/workspace/models");
  }

  @Test
  void what_is_set_up_anew_holds_from_the_next_question_on() {
    var model = models.of(ACME, Optional.of("clever"));
    assertThatThrownBy(() -> model.answer(PROMPT)).isInstanceOf(Fault.Lasting.class);

    lineups.put(ACME, new Lineup(List.of(named("clever"))));
    script("clever").says("Now.");

    assertThat(model.answer(PROMPT).text()).isEqualTo("Now.");
  }

  @Test
  void while_a_model_fails_in_whatever_way_the_next_one_answers() {
    lineups.put(ACME, three());
    script("default").fails(new Fault.Passing("busy"));
    script("second").fails(new Fault.Lasting("no key"));
    script("third").answers(new Answer("Here.", List.of(), "the-third", Used.NONE));

    assertThat(ask().model()).isEqualTo("the-third");
  }

  @Test
  void a_model_that_answers_leaves_the_others_alone() {
    lineups.put(ACME, three());
    script("default").says("Here.");

    assertThat(ask().text()).isEqualTo("Here.");
    assertThat(script("second").asked()).isEmpty();
  }

  @Test
  void where_all_fail_it_is_the_fault_that_may_pass_and_keeps_the_others() {
    lineups.put(ACME, three());
    script("default").fails(new Fault.Lasting("no key"));
    script("second").fails(new Fault.Passing("busy", Duration.ofSeconds(7)));
    script("third").fails(new Fault.Passing("slow"));

    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            Fault.Passing.class, fault -> assertThat(fault.rest()).contains(Duration.ofSeconds(7)))
        .hasMessage("busy")
        .satisfies(fault -> assertThat(fault.getSuppressed()).hasSize(2));
  }

  @Test
  void where_all_fail_for_good_it_is_the_first_fault() {
    lineups.put(ACME, three());
    script("default").fails(new Fault.Lasting("no key"));
    script("second").fails(new Fault.Lasting("no model"));
    script("third").fails(new Fault.Lasting("no address"));

    assertThatThrownBy(this::ask).isInstanceOf(Fault.Lasting.class).hasMessage("no key");
  }

  @Test
  void all_are_asked_within_the_patience_of_the_prompt() {
    lineups.put(ACME, three());
    slow("default", Duration.ofSeconds(20));
    slow("second", Duration.ofSeconds(6));
    script("third").says("Just in time.");

    assertThat(ask().text()).isEqualTo("Just in time.");
    assertThat(patience("default")).isEqualTo(Duration.ofSeconds(20));
    assertThat(patience("second")).isEqualTo(Duration.ofSeconds(10).multipliedBy(2).dividedBy(3));
    assertThat(patience("third")).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void nobody_is_asked_once_patience_is_over() {
    lineups.put(ACME, three());
    slow("default", Duration.ofSeconds(30));

    assertThatThrownBy(this::ask).hasMessage("slow");
    assertThat(script("second").asked()).isEmpty();
  }

  private Models models(Optional<LanguageModel> deployments) {
    return new ChooseModel(
        lineups, (workspace, model) -> script(model.name()), deployments, () -> now);
  }

  private Answer ask(String... name) {
    return models.of(ACME, List.of(name).stream().findFirst()).answer(PROMPT);
  }

  private Answer ask() {
    return ask(new String[0]);
  }

  private ScriptedModel script(String name) {
    return opened.computeIfAbsent(name, _ -> new ScriptedModel());
  }

  private void slow(String name, Duration length) {
    script(name)
        .does(prompt -> {
          now = now.plus(length);
          throw new Fault.Passing("slow");
        });
  }

  private Duration patience(String name) {
    return script(name).asked().getFirst().patience();
  }

  private static Lineup three() {
    return new Lineup(
        List.of(named("default", "second", "third"), named("third"), named("second")));
  }

  private static NamedModel named(String name, String... fallbacks) {
    return new NamedModel(
        name,
        Provider.OPENAI,
        "m",
        Optional.of("sk-secret"),
        Optional.empty(),
        Optional.empty(),
        List.of(fallbacks));
  }
}
