package dev.switchboard.domain.agent;

import static dev.switchboard.domain.agent.Agents.ASSISTANT;
import static dev.switchboard.domain.agent.Agents.LEO;
import static dev.switchboard.domain.agent.Agents.MIA;
import static dev.switchboard.domain.agent.Agents.NUMBER;
import static dev.switchboard.domain.agent.Agents.OTHER_NUMBER;
import static dev.switchboard.domain.agent.Agents.bound;
import static dev.switchboard.domain.agent.Agents.leo;
import static dev.switchboard.domain.agent.Agents.mia;
import static dev.switchboard.domain.agent.Agents.named;
import static dev.switchboard.domain.agent.Agents.versioned;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.AgentDirectory.Saving.BindingTaken;
import dev.switchboard.domain.agent.AgentDirectory.Saving.Saved;
import dev.switchboard.domain.contract.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every `AgentDirectory` promises of bindings: that each leads to one agent, and how an event
/// finds its own.
public abstract class AgentBindingsContract {
  private static final int ROUNDS = 40;

  protected abstract AgentDirectory empty();

  @Test
  void an_agent_is_found_by_each_of_its_bindings() {
    var agents = empty();
    assertThat(agents.findBound(ACME, List.of(ASSISTANT))).isEmpty();

    agents.save(ACME, mia());

    assertThat(agents.findBound(ACME, List.of(ASSISTANT))).contains(versioned(mia(), 1));
    assertThat(agents.findBound(ACME, List.of(NUMBER))).contains(versioned(mia(), 1));
    assertThat(agents.findBound(ACME, List.of(OTHER_NUMBER))).isEmpty();
  }

  @Test
  void the_first_of_several_bindings_that_leads_to_an_agent_decides() {
    var agents = empty();
    agents.save(ACME, bound(mia(), ASSISTANT));
    agents.save(ACME, bound(leo(), NUMBER));

    assertThat(agents.findBound(ACME, List.of(OTHER_NUMBER, NUMBER, ASSISTANT, NUMBER)))
        .map(Agent::id)
        .contains(LEO);
    assertThat(agents.findBound(ACME, List.of(ASSISTANT, NUMBER))).map(Agent::id).contains(MIA);
    assertThat(agents.findBound(ACME, List.of())).isEmpty();
  }

  @Test
  void a_binding_leads_to_one_agent_only() {
    var agents = empty();
    agents.save(ACME, mia());

    assertThat(agents.save(ACME, bound(leo(), OTHER_NUMBER, NUMBER)))
        .isEqualTo(new BindingTaken(NUMBER));

    assertThat(agents.find(ACME, LEO)).isEmpty();
    assertThat(agents.findBound(ACME, List.of(OTHER_NUMBER))).isEmpty();
    assertThat(agents.findBound(ACME, List.of(NUMBER))).map(Agent::id).contains(MIA);
  }

  @Test
  void a_binding_that_was_given_up_is_free() {
    var agents = empty();
    agents.save(ACME, mia());
    agents.findBound(ACME, List.of(NUMBER));

    agents.save(ACME, bound(versioned(mia(), 1), ASSISTANT));

    assertThat(agents.findBound(ACME, List.of(NUMBER))).isEmpty();
    assertThat(agents.save(ACME, bound(leo(), NUMBER))).isInstanceOf(Saved.class);
    assertThat(agents.findBound(ACME, List.of(NUMBER))).map(Agent::id).contains(LEO);
  }

  @Test
  void a_binding_named_twice_counts_once() {
    var agents = empty();

    assertThat(agents.save(ACME, bound(mia(), NUMBER, NUMBER))).isInstanceOf(Saved.class);

    assertThat(agents.findBound(ACME, List.of(NUMBER, NUMBER))).map(Agent::id).contains(MIA);
  }

  @Test
  void of_forty_agents_that_want_one_binding_one_gets_it() {
    var agents = empty();

    var savings =
        Race.run(number -> agents.save(ACME, bound(named(leo(), "leo-" + number), NUMBER)));

    assertThat(savings).filteredOn(Saved.class::isInstance).hasSize(1);
    assertThat(savings).filteredOn(new BindingTaken(NUMBER)::equals).hasSize(Race.RUNNERS - 1);
    assertThat(agents.list(ACME)).hasSize(1);
  }

  @Test
  void an_agent_that_is_deleted_while_it_changes_leaves_no_binding_behind() {
    var agents = empty();
    for (int round = 0; round < ROUNDS; round++) {
      agents.save(ACME, bound(leo(), NUMBER));

      var done =
          Race.run(
              2,
              runner ->
                  runner == 0
                      ? agents.delete(ACME, LEO)
                      : agents.save(ACME, bound(versioned(leo(), 1), OTHER_NUMBER)));

      assertThat(done.getFirst()).isEqualTo(true);
      assertThat(agents.list(ACME)).isEmpty();
      assertThat(agents.findBound(ACME, List.of(NUMBER, OTHER_NUMBER))).isEmpty();
    }
  }
}
