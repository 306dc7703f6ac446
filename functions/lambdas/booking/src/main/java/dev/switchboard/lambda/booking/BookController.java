package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.booking.BookSlot;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.Source;
import dev.switchboard.domain.booking.Wish;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Books. A repeat under the same `Idempotency-Key` gets the appointment that the first one got.
@Controller("/v1/appointments")
class BookController {
  private static final String CHANNEL = "api";

  private final KnownCalendar knownCalendar;
  private final BookSlot bookSlot;
  private final RequestKeys requestKeys;
  private final InstantSource clock;

  BookController(
      Calendars calendars,
      CalendarDays days,
      FollowUpQueue queue,
      InstantSource clock,
      RandomGenerator random) {
    this.knownCalendar = new KnownCalendar(calendars);
    this.bookSlot = new BookSlot(days, queue, clock, random);
    this.requestKeys = new RequestKeys(random);
    this.clock = clock;
  }

  @Post
  HttpResponse<AppointmentJson> book(
      WorkspaceId workspace,
      @Header("Idempotency-Key") @Nullable String key,
      @Body @Valid WishJson sent) {
    var source = new Source(CHANNEL, Optional.empty(), requestKeys.of(key));
    var calendar = knownCalendar.find(workspace, Fields.given("calendarId", sent.calendarId()));
    var outcome = bookSlot.book(workspace, calendar, wish(calendar, sent, source));
    if (!(outcome instanceof Booked booked)) {
      throw new Refusal(calendar, clock.instant()).of(outcome);
    }
    return HttpResponse.created(
        AppointmentJson.write(booked.appointment(), calendar.zone()),
        URI.create("/v1/appointments/" + booked.appointment().id()));
  }

  private static Wish wish(Calendar calendar, WishJson sent, Source source) {
    return new Wish(
        Types.read(calendar, sent.type(), sent.durationMinutes()),
        new Times(calendar.zone()).read("start", Fields.given("start", sent.start())),
        Optional.ofNullable(sent.agentId())
            .map(id -> Fields.form("agentId", id, AgentId::of, "the id of an agent")),
        customer(Fields.given("customer", sent.customer())),
        Optional.ofNullable(sent.subject()),
        Optional.ofNullable(sent.notes()),
        source);
  }

  private static Customer customer(CustomerJson sent) {
    return new Customer(
        Fields.given("customer.name", sent.name()).strip(),
        Optional.ofNullable(sent.phone()),
        Optional.ofNullable(sent.email()));
  }
}
