package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.RequestKeys;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.booking.BookSlot;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.LookElsewhere;
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

  private final KnownBookable knownBookable;
  private final BookSlot bookSlot;
  private final LookElsewhere lookElsewhere;
  private final RequestKeys requestKeys;
  private final InstantSource clock;

  BookController(
      FindBookable findBookable,
      CalendarDays days,
      FollowUpQueue queue,
      LookElsewhere lookElsewhere,
      InstantSource clock,
      RandomGenerator random) {
    this.knownBookable = new KnownBookable(findBookable);
    this.bookSlot = new BookSlot(days, queue, clock, random);
    this.requestKeys = new RequestKeys(random);
    this.lookElsewhere = lookElsewhere;
    this.clock = clock;
  }

  @Post
  HttpResponse<AppointmentJson> book(
      WorkspaceId workspace,
      @Header("Idempotency-Key") @Nullable String key,
      @Body @Valid WishJson sent) {
    var source = new Source(CHANNEL, Optional.empty(), requestKeys.of(key));
    var bookable =
        knownBookable.find(
            workspace, Fields.given("calendarId", sent.calendarId()), sent.subject());
    var wish = wish(bookable, sent, source);
    var elsewhere = lookElsewhere.around(workspace, bookable, wish.start());
    var outcome = bookSlot.book(workspace, bookable, wish, elsewhere);
    if (!(outcome instanceof Booked booked)) {
      throw new Refusal(bookable, clock.instant(), elsewhere).of(outcome);
    }
    return HttpResponse.created(
        AppointmentJson.write(booked.appointment(), bookable.zone(), elsewhere),
        URI.create("/v1/appointments/" + booked.appointment().id()));
  }

  private static Wish wish(Bookable bookable, WishJson sent, Source source) {
    return new Wish(
        Types.read(bookable, sent.type(), sent.durationMinutes()),
        new Times(bookable.zone()).read("start", Fields.given("start", sent.start())),
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
