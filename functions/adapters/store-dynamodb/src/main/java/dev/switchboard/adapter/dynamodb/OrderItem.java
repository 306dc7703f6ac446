package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Budget;
import dev.switchboard.domain.task.Order;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Terms;
import java.time.Duration;

/// How what was asked for is stored.
final class OrderItem {
  private OrderItem() {}

  static Fields of(Order order) {
    return new Fields()
        .put(Items.AGENT, order.agent().value())
        .put("kind", order.kind())
        .put("words", order.words())
        .put("inputs", order.inputs())
        .put("origin", origin(order.origin()))
        .put("terms", terms(order.terms()))
        .putFields("parent", order.parent().map(OrderItem::parent))
        .put("createdAt", order.createdAt())
        .put("saidAt", order.saidAt());
  }

  private static Fields origin(Origin origin) {
    return new Fields()
        .put("channel", origin.channel())
        .putText("call", origin.call())
        .putText("caller", origin.caller())
        .putText("controlUrl", origin.controlUrl());
  }

  private static Fields terms(Terms terms) {
    return new Fields()
        .put("priority", terms.priority().name())
        .putTime("startAt", terms.startAt())
        .putTime("deadline", terms.deadline())
        .put("tokens", terms.budget().tokens())
        .put("micros", terms.budget().micros())
        .put("steps", terms.budget().steps())
        .put("wallTime", terms.budget().wallTime().toString())
        .putText("lane", terms.lane());
  }

  private static Fields parent(Order.Parent parent) {
    return new Fields().put("task", parent.task().value()).put("branch", parent.branch());
  }

  static Order read(Fields order) {
    return new Order(
        new AgentId(order.text(Items.AGENT)),
        order.text("kind"),
        order.text("words"),
        order.map("inputs"),
        readOrigin(order.fields("origin")),
        readTerms(order.fields("terms")),
        order
            .maybeFields("parent")
            .map(
                parent -> new Order.Parent(new TaskId(parent.text("task")), parent.text("branch"))),
        order.time("createdAt"),
        order.maybeTime("saidAt").orElseGet(() -> order.time("createdAt")));
  }

  private static Origin readOrigin(Fields origin) {
    return new Origin(
        origin.text("channel"),
        origin.maybeText("call"),
        origin.maybeText("caller"),
        origin.maybeText("controlUrl"));
  }

  private static Terms readTerms(Fields terms) {
    return new Terms(
        Terms.Priority.valueOf(terms.text("priority")),
        terms.maybeTime("startAt"),
        terms.maybeTime("deadline"),
        new Budget(
            terms.number("tokens").longValue(),
            terms.number("micros").longValue(),
            terms.number("steps").intValue(),
            Duration.parse(terms.text("wallTime"))),
        terms.maybeText("lane"));
  }
}
