package dev.switchboard.domain.workflow;

import dev.switchboard.domain.agent.AgentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One part of a workflow, which may be made of parts again.
public sealed interface Node {
  /// One agent is asked.
  ///
  /// @param prompt what it is asked; `{input}`, `{previous}` and the `{name}` of an earlier step
  ///   stand for what was given and what came of them, `{{` for a brace
  /// @param form a JSON schema of type `object` that the answer must fit, as plain values
  record Ask(AgentId agent, String prompt, Optional<Map<String, Object>> form) implements Node {
    public Ask {
      form = form.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
    }

    /// One that answers in words.
    public Ask(AgentId agent, String prompt) {
      this(agent, prompt, Optional.empty());
    }
  }

  /// One after the other; each may use what came of those before. The last result counts.
  record Sequential(List<Step> steps) implements Node {
    public Sequential {
      steps = List.copyOf(steps);
    }
  }

  /// One of several that follow each other.
  ///
  /// @param retries how often it is tried again where it fails
  /// @param onFailure what happens where the last try failed too
  record Step(String name, Node node, int retries, OnFailure onFailure) {}

  /// What happens where a step failed.
  enum OnFailure {
    /// The whole fails.
    STOP,
    /// The next step goes on without it.
    SKIP
  }

  /// Side by side, until enough have succeeded.
  ///
  /// @param aggregate makes one result of those in its `{results}`; without it they are put under
  ///   each other
  record Parallel(List<Branch> branches, Join join, Optional<Ask> aggregate) implements Node {
    public Parallel {
      branches = List.copyOf(branches);
    }
  }

  /// One of several that run side by side.
  record Branch(String name, Node node) {}

  /// When it goes on.
  sealed interface Join {
    /// When each has ended; one must have succeeded.
    record All() implements Join {}

    /// When the first has succeeded.
    record Any() implements Join {}

    /// When so many have succeeded. It fails as soon as so many cannot any more.
    record Quorum(int of) implements Join {}
  }

  /// Each takes a position, hears the others, and may change its mind, until all agree or nobody
  /// moves any more. Then a majority decides, and where there is none, the judge.
  ///
  /// @param rounds at most so many
  /// @param verdicts what a position can be; empty where it can be any short text
  record Debate(List<Debater> debaters, int rounds, List<String> verdicts, Optional<Ask> judge)
      implements Node {
    public Debate {
      debaters = List.copyOf(debaters);
      verdicts = List.copyOf(verdicts);
    }
  }

  /// One of a debate.
  record Debater(String name, Ask ask) {}

  /// Something is made, checked against criteria, repaired and checked again.
  ///
  /// @param repair who repairs it; without one, who made it, where that is one agent
  /// @param tries it is checked at most so often; where it never passes, the whole fails
  record Verification(Node make, List<String> criteria, Ask check, Optional<Ask> repair, int tries)
      implements Node {
    public Verification {
      criteria = List.copyOf(criteria);
    }
  }

  /// Experts answer apart, and one answer is made of theirs. Who disagrees with it stays in the
  /// result in its own words.
  ///
  /// @param chooser chooses who is asked; without it everybody is
  record ExpertPanel(List<Expert> experts, Optional<Chooser> chooser, Ask synthesis)
      implements Node {
    public ExpertPanel {
      experts = List.copyOf(experts);
    }
  }

  /// One of a panel.
  ///
  /// @param about what it knows, for the chooser
  /// @param weight how much it counts, from 1 to 100
  record Expert(String name, String about, int weight, Node node) {}

  /// Who chooses experts.
  ///
  /// @param most at most so many
  record Chooser(Ask ask, int most) {}
}
