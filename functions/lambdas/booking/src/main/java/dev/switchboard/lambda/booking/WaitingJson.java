package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.waiting.Sought;
import dev.switchboard.domain.waiting.Waiting;
import dev.switchboard.domain.waiting.WaitingId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who waits, as it is sent and answered.
///
/// @param calendarId the calendar or the team that is waited for; answered only
/// @param subject what the appointment would be about, where that has time of its own
/// @param type the calendar's first one where it is not given
/// @param from the earliest start that would do: a date, or a time
/// @param to the end of the span; a date is included
/// @param by `sms`, `email` or `webhook`, which is the owner's
@Serdeable
record WaitingJson(
    @Nullable String id,
    @Nullable String calendarId,
    @Nullable String agentId,
    @Nullable String subject,
    @Nullable String type,
    @NotBlank @Nullable String from,
    @NotBlank @Nullable String to,
    @Valid @Nullable CustomerJson customer,
    @NotBlank @Nullable String by,
    @Nullable String since) {
  Waiting read(WaitingId named, Bookable bookable, AppointmentType wanted, Instant now) {
    var times = new Times(bookable.zone());
    var start = times.readFrom("from", Fields.given("from", from));
    var end = times.readTo("to", Fields.given("to", to));
    if (!end.isAfter(now)) {
      throw ProblemException.field("to", "must be in the future.");
    }
    var who = Fields.given("customer", customer);
    var whom =
        new Customer(
            Fields.given("customer.name", who.name()).strip(),
            Optional.ofNullable(who.phone()),
            Optional.ofNullable(who.email()));
    var reach = Fields.form("by", Fields.given("by", by), WaitingJson::by, "sms, email or webhook");
    return Fields.made(
        "waiting",
        () ->
            new Waiting(
                named,
                bookable.first().id(),
                Optional.ofNullable(agentId)
                    .map(text -> Fields.form("agentId", text, AgentId::of, "the id of an agent")),
                new Sought(bookable.id(), Optional.ofNullable(subject), wanted.id()),
                start,
                end,
                whom,
                reach,
                now,
                Set.of()));
  }

  private static Optional<By> by(String text) {
    return Stream.of(By.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  static WaitingJson write(Waiting waiting, ZoneId zone) {
    var times = new Times(zone);
    var customer = waiting.customer();
    return new WaitingJson(
        waiting.id().value(),
        waiting.sought().bookable().value(),
        waiting.agent().map(AgentId::value).orElse(null),
        waiting.sought().subject().orElse(null),
        waiting.sought().type(),
        times.write(waiting.from()),
        times.write(waiting.to()),
        new CustomerJson(
            customer.name(), customer.phone().orElse(null), customer.email().orElse(null)),
        waiting.by().name().toLowerCase(Locale.ROOT),
        times.write(waiting.since()));
  }
}
