package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Limits;
import dev.switchboard.domain.task.Limits.Limit;
import dev.switchboard.domain.task.Limits.Rate;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.lambda.tasks.LimitsJson.LimitJson;
import dev.switchboard.lambda.tasks.LimitsJson.RateJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes limits. One that names nobody who is there is refused: it would limit nothing.
record ReadLimits(AgentDirectory agents) {
  Limits read(WorkspaceId workspace, LimitsJson sent) {
    var all = Limits.USUAL.workspace().atOnce();
    var whole =
        sent.workspace() == null
            ? Limits.USUAL.workspace()
            : limit("workspace", sent.workspace(), all);
    var ofAgents = new LinkedHashMap<AgentId, Limit>();
    given(sent.agents())
        .forEach((id, limit) -> {
          var field = "agents[%s]".formatted(id);
          ofAgents.put(agent(workspace, field, id), limit(field, limit, Limit.MOST_AT_ONCE));
        });
    var ofLanes = new LinkedHashMap<String, Limit>();
    given(sent.lanes())
        .forEach((name, limit) -> {
          var field = "lanes[%s]".formatted(name);
          ofLanes.put(ReadWish.lane(field, name), limit(field, limit, Limit.MOST_AT_ONCE));
        });
    return Fields.made("limits", () -> new Limits(whole, ofAgents, ofLanes));
  }

  private static Map<String, LimitJson> given(@Nullable Map<String, LimitJson> sent) {
    return sent == null ? Map.of() : sent;
  }

  private AgentId agent(WorkspaceId workspace, String field, String id) {
    return AgentId.of(id)
        .filter(known -> agents.find(workspace, known).isPresent())
        .orElseThrow(() -> ProblemException.field(field, "must be an agent of this workspace."));
  }

  private static Limit limit(String field, LimitJson sent, int usual) {
    int atOnce = Optional.ofNullable(sent.atOnce()).orElse(usual);
    var rate = Optional.ofNullable(sent.rate()).map(given -> rate(field + ".rate", given));
    return Fields.made(field, () -> new Limit(atOnce, rate));
  }

  private static Rate rate(String field, RateJson sent) {
    int starts = Fields.given(field + ".starts", sent.starts());
    int seconds = Fields.given(field + ".seconds", sent.seconds());
    return Fields.made(field, () -> new Rate(starts, Duration.ofSeconds(seconds)));
  }

  static LimitsJson write(Limits limits) {
    var ofAgents = new LinkedHashMap<String, LimitJson>();
    limits.agents().entrySet().stream()
        .sorted(Map.Entry.comparingByKey((a, b) -> a.value().compareTo(b.value())))
        .forEach(each -> ofAgents.put(each.getKey().value(), write(each.getValue())));
    var ofLanes = new LinkedHashMap<String, LimitJson>();
    limits.lanes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> ofLanes.put(each.getKey(), write(each.getValue())));
    return new LimitsJson(write(limits.workspace()), ofAgents, ofLanes);
  }

  private static LimitJson write(Limit limit) {
    var rate =
        limit.rate().map(each -> new RateJson(each.starts(), (int) each.period().toSeconds()));
    return new LimitJson(limit.atOnce(), rate.orElse(null));
  }
}
