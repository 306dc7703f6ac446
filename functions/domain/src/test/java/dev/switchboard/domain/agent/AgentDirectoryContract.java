package dev.switchboard.domain.agent;

import static dev.switchboard.domain.agent.Agents.ASSISTANT;
import static dev.switchboard.domain.agent.Agents.LEO;
import static dev.switchboard.domain.agent.Agents.MIA;
import static dev.switchboard.domain.agent.Agents.NUMBER;
import static dev.switchboard.domain.agent.Agents.OTHER_NUMBER;
import static dev.switchboard.domain.agent.Agents.bound;
import static dev.switchboard.domain.agent.Agents.greeting;
import static dev.switchboard.domain.agent.Agents.leo;
import static dev.switchboard.domain.agent.Agents.mia;
import static dev.switchboard.domain.agent.Agents.named;
import static dev.switchboard.domain.agent.Agents.versioned;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.AgentDirectory.Saving.Saved;
import dev.switchboard.domain.agent.AgentDirectory.Saving.Stale;
import dev.switchboard.domain.contract.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every `AgentDirectory` promises of agents. What it promises of their bindings is in
/// `AgentBindingsContract`.
public abstract class AgentDirectoryContract {
  protected abstract AgentDirectory empty();

  @Test
  void an_agent_is_found_as_it_was_saved() {
    var agents = empty();
    assertThat(agents.find(ACME, MIA)).isEmpty();

    assertThat(agents.save(ACME, mia())).isEqualTo(new Saved(versioned(mia(), 1)));
    agents.save(ACME, leo());

    assertThat(agents.find(ACME, MIA)).contains(versioned(mia(), 1));
    assertThat(agents.find(ACME, LEO)).contains(versioned(leo(), 1));
  }

  @Test
  void a_change_is_seen_at_once_by_id_and_by_binding() {
    var agents = empty();
    agents.save(ACME, mia());
    agents.find(ACME, MIA);
    agents.findBound(ACME, List.of(ASSISTANT));
    var changed = greeting(versioned(mia(), 1), "Good evening.");

    assertThat(agents.save(ACME, changed)).isEqualTo(new Saved(versioned(changed, 2)));

    assertThat(agents.find(ACME, MIA)).contains(versioned(changed, 2));
    assertThat(agents.findBound(ACME, List.of(ASSISTANT))).contains(versioned(changed, 2));
  }

  @Test
  void a_stale_agent_is_not_saved() {
    var agents = empty();
    agents.save(ACME, mia());

    assertThat(agents.save(ACME, bound(mia(), OTHER_NUMBER))).isEqualTo(new Stale());
    assertThat(agents.save(ACME, versioned(leo(), 3))).isEqualTo(new Stale());

    assertThat(agents.list(ACME)).containsExactly(versioned(mia(), 1));
    assertThat(agents.findBound(ACME, List.of(OTHER_NUMBER))).isEmpty();
  }

  @Test
  void a_deleted_agent_is_gone_with_its_bindings() {
    var agents = empty();
    agents.save(ACME, mia());
    agents.find(ACME, MIA);
    agents.findBound(ACME, List.of(NUMBER));

    assertThat(agents.delete(ACME, MIA)).isTrue();

    assertThat(agents.find(ACME, MIA)).isEmpty();
    assertThat(agents.findBound(ACME, List.of(NUMBER, ASSISTANT))).isEmpty();
    assertThat(agents.list(ACME)).isEmpty();
    assertThat(agents.delete(ACME, MIA)).isFalse();
    assertThat(agents.save(ACME, bound(leo(), NUMBER))).isInstanceOf(Saved.class);
  }

  @Test
  void agents_are_listed_in_the_order_of_their_ids() {
    var agents = empty();
    agents.save(ACME, mia());
    agents.save(ACME, leo());
    agents.save(ACME, named(leo(), "zoe"));
    agents.save(ACME, named(leo(), "al-2"));

    assertThat(agents.list(ACME))
        .extracting(agent -> agent.id().value())
        .containsExactly("al-2", "leo", "mia", "zoe");
  }

  @Test
  void workspaces_see_nothing_of_each_other() {
    var agents = empty();
    agents.save(ACME, mia());

    assertThat(agents.find(GLOBEX, MIA)).isEmpty();
    assertThat(agents.findBound(GLOBEX, List.of(NUMBER))).isEmpty();
    assertThat(agents.list(GLOBEX)).isEmpty();
    assertThat(agents.delete(GLOBEX, MIA)).isFalse();
    assertThat(agents.save(GLOBEX, bound(leo(), NUMBER))).isInstanceOf(Saved.class);
    assertThat(agents.findBound(ACME, List.of(NUMBER))).map(Agent::id).contains(MIA);
    assertThat(agents.findBound(GLOBEX, List.of(NUMBER))).map(Agent::id).contains(LEO);
  }

  @Test
  void of_forty_changes_of_one_version_one_is_saved() {
    var agents = empty();
    agents.save(ACME, mia());

    var savings =
        Race.run(number -> agents.save(ACME, greeting(versioned(mia(), 1), "I am " + number)));

    assertThat(savings).filteredOn(Saved.class::isInstance).hasSize(1);
    assertThat(savings).filteredOn(new Stale()::equals).hasSize(Race.RUNNERS - 1);
    assertThat(savings).contains(new Saved(agents.findBound(ACME, List.of(NUMBER)).orElseThrow()));
  }
}
