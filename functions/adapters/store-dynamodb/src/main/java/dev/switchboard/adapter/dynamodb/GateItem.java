package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Gate;
import dev.switchboard.domain.task.Limits;
import dev.switchboard.domain.task.Limits.Limit;
import dev.switchboard.domain.task.Limits.Rate;
import dev.switchboard.domain.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How a gate is stored.
final class GateItem {
  private GateItem() {}

  /// As the version after the one it carries.
  static Fields of(Gate gate) {
    var next = new Fields();
    gate.next().forEach(next::put);
    return new Fields()
        .put(Items.VERSION, gate.version() + 1)
        .put("limits", limits(gate.limits()))
        .put("inside", gate.inside().stream().map(GateItem::entry).toList())
        .put("next", next)
        .put("waiting", gate.waiting())
        .putTime("wakeAt", gate.wakeAt());
  }

  static Gate read(Fields item) {
    var next = item.fields("next");
    var starts = new HashMap<String, Instant>();
    next.values().keySet().forEach(name -> starts.put(name, next.time(name)));
    return new Gate(
        item.number(Items.VERSION).longValue(),
        readLimits(item.fields("limits")),
        item.each("inside").stream().map(GateItem::readEntry).toList(),
        starts,
        item.isTrue("waiting"),
        item.maybeTime("wakeAt"));
  }

  private static Fields entry(Gate.Entry entry) {
    return new Fields()
        .put("task", entry.task().value())
        .put(Items.AGENT, entry.agent().value())
        .putText("lane", entry.lane())
        .put("until", entry.until())
        .put("expected", entry.expected());
  }

  private static Gate.Entry readEntry(Fields fields) {
    return new Gate.Entry(
        new TaskId(fields.text("task")),
        new AgentId(fields.text(Items.AGENT)),
        fields.maybeText("lane"),
        fields.time("until"),
        fields.isTrue("expected"));
  }

  private static Fields limits(Limits limits) {
    var agents = new Fields();
    var lanes = new Fields();
    limits.agents().forEach((agent, limit) -> agents.put(agent.value(), limit(limit)));
    limits.lanes().forEach((lane, limit) -> lanes.put(lane, limit(limit)));
    return new Fields()
        .put("workspace", limit(limits.workspace()))
        .put("agents", agents)
        .put("lanes", lanes);
  }

  private static Limits readLimits(Fields fields) {
    var agents = new HashMap<AgentId, Limit>();
    each(fields.fields("agents")).forEach((name, limit) -> agents.put(new AgentId(name), limit));
    return new Limits(readLimit(fields.fields("workspace")), agents, each(fields.fields("lanes")));
  }

  private static Map<String, Limit> each(Fields byName) {
    var limits = new HashMap<String, Limit>();
    byName.values().keySet().forEach(name -> limits.put(name, readLimit(byName.fields(name))));
    return limits;
  }

  private static Fields limit(Limit limit) {
    return new Fields()
        .put("atOnce", limit.atOnce())
        .putFields(
            "rate",
            limit
                .rate()
                .map(rate ->
                    new Fields()
                        .put("starts", rate.starts())
                        .put("period", rate.period().toString())));
  }

  private static Limit readLimit(Fields fields) {
    return new Limit(
        fields.number("atOnce").intValue(),
        fields
            .maybeFields("rate")
            .map(rate ->
                new Rate(rate.number("starts").intValue(), Duration.parse(rate.text("period")))));
  }
}
