package dev.switchboard.domain.reasoning;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Lineups` promises.
public abstract class LineupsContract {
  private static final Lineup LINEUP =
      new Lineup(
          List.of(
              new NamedModel(
                  "default",
                  Provider.ANTHROPIC,
                  "claude",
                  Optional.of("sk-first"),
                  Optional.empty(),
                  Optional.of(new Price(new BigDecimal("0.25"), new BigDecimal("1"))),
                  List.of("own", "cloud")),
              new NamedModel(
                  "own",
                  Provider.OPENAI,
                  "qwen",
                  Optional.empty(),
                  Optional.of("https://models.example.com/v1"),
                  Optional.empty(),
                  List.of()),
              new NamedModel(
                  "cloud",
                  Provider.BEDROCK,
                  "nova",
                  Optional.of("sk-second"),
                  Optional.empty(),
                  Optional.empty(),
                  List.of())));

  protected abstract Lineups empty();

  @Test
  void a_workspace_begins_without_models() {
    assertThat(empty().find(ACME)).isEqualTo(Lineup.NONE);
  }

  @Test
  void models_are_found_as_they_were_put_by_their_own_workspace_alone() {
    var lineups = empty();

    lineups.put(ACME, LINEUP);

    assertThat(lineups.find(ACME)).isEqualTo(LINEUP);
    assertThat(lineups.find(GLOBEX)).isEqualTo(Lineup.NONE);
  }

  @Test
  void what_is_put_replaces_what_was_there_and_is_seen_at_once() {
    var lineups = empty();
    lineups.put(ACME, LINEUP);
    assertThat(lineups.find(ACME)).isEqualTo(LINEUP);

    lineups.put(ACME, Lineup.NONE);

    assertThat(lineups.find(ACME)).isEqualTo(Lineup.NONE);
  }
}
