package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.waiting.Sought;
import dev.switchboard.domain.waiting.Waiting;
import dev.switchboard.domain.waiting.WaitingId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// How somebody who waits is stored.
final class WaitingItem {
  private WaitingItem() {}

  static Fields of(Waiting waiting) {
    var customer =
        new Fields()
            .put("name", waiting.customer().name())
            .putText("phone", waiting.customer().phone())
            .putText("email", waiting.customer().email());
    return new Fields()
        .putText(Items.AGENT, waiting.agent().map(AgentId::value))
        .put("sought", waiting.sought().bookable().value())
        .putText("subject", waiting.sought().subject())
        .put("type", waiting.sought().type())
        .put("from", waiting.from())
        .put("to", waiting.to())
        .put("customer", customer)
        .put("by", waiting.by().name())
        .put("since", waiting.since())
        .put("told", (Object) told(waiting))
        .put(Items.EXPIRES_AT, waiting.to().getEpochSecond());
  }

  static List<String> told(Waiting waiting) {
    return waiting.told().stream().sorted().map(Moments::text).toList();
  }

  static Waiting read(Fields item) {
    var customer = item.fields("customer");
    return new Waiting(
        new WaitingId(item.text(Items.SK).substring(Items.WAITS.length())),
        new CalendarId(Items.nameOf(item)),
        item.maybeText(Items.AGENT).map(AgentId::new),
        new Sought(
            new CalendarId(item.text("sought")), item.maybeText("subject"), item.text("type")),
        item.time("from"),
        item.time("to"),
        new Customer(
            customer.text("name"), customer.maybeText("phone"), customer.maybeText("email")),
        By.valueOf(item.text("by")),
        item.time("since"),
        item.texts("told").stream().map(Instant::parse).collect(Collectors.toSet()));
  }
}
