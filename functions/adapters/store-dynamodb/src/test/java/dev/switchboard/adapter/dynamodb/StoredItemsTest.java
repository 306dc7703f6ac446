package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.KEY_OF_ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.conversation.Fact.Transcribed;
import dev.switchboard.domain.conversation.PhoneCalls;
import dev.switchboard.domain.conversation.Turn;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.feed.FeedSecret;
import dev.switchboard.domain.reasoning.Lineup;
import dev.switchboard.domain.reasoning.NamedModel;
import dev.switchboard.domain.reasoning.Provider;
import dev.switchboard.domain.task.declared.Declaration;
import dev.switchboard.domain.task.declared.Headers;
import dev.switchboard.topology.Tables;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What only this store can get wrong.
final class StoredItemsTest {
  private final TestTables tables = TestTables.in(LocalDynamoDb.client());
  private final DynamoDbStore store = tables.store();

  @Test
  void a_key_is_stored_as_its_hash_only() {
    store.workspaces().issue(KEY_OF_ACME, "laptop");

    assertThat(directory()).contains(KEY_OF_ACME.hash()).doesNotContain(KEY_OF_ACME.secret());
  }

  @Test
  void a_feed_that_another_process_opened_anew_is_closed_to_the_secret_before_at_once() {
    var here = tables.store().feeds();
    var first = FeedSecret.fresh(ACME, new Random(1));
    here.open(Salon.ID, first);
    assertThat(here.isOpenTo(first, Salon.ID)).isTrue();

    store.feeds().open(Salon.ID, FeedSecret.fresh(ACME, new Random(2)));

    assertThat(here.isOpenTo(first, Salon.ID)).isFalse();
  }

  @Test
  void the_secret_of_a_feed_is_stored_as_its_hash_only() {
    var secret = FeedSecret.fresh(ACME, new Random(1));

    store.feeds().open(Salon.ID, secret);

    assertThat(directory()).contains(secret.hash()).doesNotContain(secret.random());
  }

  @Test
  void the_key_of_a_model_is_stored_sealed_only() {
    var model =
        new NamedModel(
            "default",
            Provider.ANTHROPIC,
            "claude",
            Optional.of("sk-open-sesame"),
            Optional.empty(),
            Optional.empty(),
            List.of());

    store.lineups(new BoundSeal()).put(ACME, new Lineup(List.of(model)));

    assertThat(directory()).contains("claude").doesNotContain("sk-open-sesame");
    assertThat(tables.store().lineups(new BoundSeal()).find(ACME).models()).containsExactly(model);
  }

  @Test
  void what_is_sent_along_to_declared_endpoints_is_stored_sealed_only_and_for_its_declaration() {
    var id = new Declaration.Id("pets");
    var headers = new Headers(Map.of("X-Api-Key", "open-sesame", "X-Tenant", "a: b"));
    var pets = new Declaration(id, Map.of("openapi", "3.1.0"), headers);

    store.declaring(new BoundSeal()).declarations().put(ACME, pets);

    assertThat(directory()).contains("DECLARED#pets").doesNotContain("sesame", "X-Tenant");
    assertThat(tables.store().declaring(new BoundSeal()).declarations().find(ACME, id))
        .contains(pets);
  }

  @Test
  void a_document_that_is_as_large_as_a_request_may_be_fits_in_an_item() {
    var random = new Random(1);
    var noise = new StringBuilder();
    while (noise.length() < 250_000) {
      noise.append(Long.toString(random.nextLong() >>> 1, 36));
    }
    var numbers = Collections.nCopies(120_000, 1);
    var declarations = store.declaring(new BoundSeal()).declarations();

    for (Object large : List.of(noise.toString(), numbers)) {
      var declaration =
          new Declaration(new Declaration.Id("large"), Map.of("x-large", large), Headers.NONE);
      declarations.put(ACME, declaration);

      assertThat(declarations.find(ACME, declaration.id())).contains(declaration);
    }
  }

  @Test
  void a_change_made_by_another_process_is_seen_when_the_cache_life_is_over() {
    var clock = new SettableClock(TestTables.NOW);
    var warm = tables.store(LocalDynamoDb.client(), clock);
    store.agents().save(ACME, Agents.mia());
    warm.agents().find(ACME, Agents.MIA);
    var changed = Agents.greeting(Agents.versioned(Agents.mia(), 1), "Good evening.");

    store.agents().save(ACME, changed);

    assertThat(warm.agents().find(ACME, Agents.MIA)).contains(Agents.versioned(Agents.mia(), 1));
    clock.set(TestTables.NOW.plus(TestTables.CACHE_LIFE));
    assertThat(warm.agents().find(ACME, Agents.MIA)).contains(Agents.versioned(changed, 2));
  }

  @Test
  void a_fact_of_a_kind_that_is_not_known_yet_is_read_as_noted() {
    assertThat(CallItem.readFact(new Fields().put("kind", "sung").put("song", "la")))
        .isEqualTo(new Noted(Map.of("kind", "sung")));
  }

  @Test
  void a_call_that_fills_many_pages_is_read_whole() {
    var longest = "x".repeat(Turn.MOST_CHARACTERS);
    var turns = List.of(turn(longest), turn(longest), turn(longest), turn(longest));
    for (int number = 0; number < 20; number++) {
      store.calls().record(PhoneCalls.told("call-1", number, new Transcribed(number * 4, turns)));
    }

    assertThat(store.calls().read(ACME, "call-1").orElseThrow().turns()).hasSize(80);
  }

  @Test
  void what_somebody_else_wrote_wrongly_is_a_lasting_fault() {
    var fields = new Fields().put("name", 3);

    assertThatThrownBy(() -> fields.text("name"))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessage("Stored attribute name (a Integer) must be a String.");
    assertThatThrownBy(() -> fields.text("greeting"))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessage("Stored attribute greeting (absent) must be there.");
  }

  /// The one item that is in it.
  private String directory() {
    var stored =
        LocalDynamoDb.client()
            .scan(scan -> scan.tableName(tables.prefix() + Tables.DIRECTORY.name()))
            .items();
    assertThat(stored).hasSize(1);
    return stored.toString();
  }

  private static Turn turn(String text) {
    return new Turn("caller", text, Optional.empty());
  }
}
