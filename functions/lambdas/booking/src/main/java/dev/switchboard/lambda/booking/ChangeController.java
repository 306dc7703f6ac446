package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.CancelAppointment;
import dev.switchboard.domain.booking.ChangeOutcome;
import dev.switchboard.domain.booking.DescribeAppointment;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.MoveAppointment;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes and cancels appointments. Each repeat ends as the first did.
@Controller("/v1/appointments/{id}")
class ChangeController {
  private final KnownCalendar knownCalendar;
  private final FindBookable findBookable;
  private final FindAppointments findAppointments;
  private final LookElsewhere lookElsewhere;
  private final MoveAppointment moveAppointment;
  private final DescribeAppointment describeAppointment;
  private final CancelAppointment cancelAppointment;
  private final InstantSource clock;

  ChangeController(
      Calendars calendars,
      FindBookable findBookable,
      CalendarDays days,
      FollowUpQueue queue,
      LookElsewhere lookElsewhere,
      InstantSource clock) {
    this.knownCalendar = new KnownCalendar(calendars);
    this.findBookable = findBookable;
    this.findAppointments = new FindAppointments(days);
    this.moveAppointment = new MoveAppointment(findBookable, days, queue, clock);
    this.describeAppointment = new DescribeAppointment(findBookable, days, queue, clock);
    this.cancelAppointment = new CancelAppointment(days, queue, clock);
    this.lookElsewhere = lookElsewhere;
    this.clock = clock;
  }

  /// Moves it first, if it is to be moved. Where the new time cannot be had, or the new subject has
  /// time of its own, nothing changes.
  @Patch
  AppointmentJson change(WorkspaceId workspace, String id, @Body @Valid ChangeJson sent) {
    var named = named(id);
    var calendar = calendar(workspace, named);
    var elsewhere = Elsewhere.NOTHING;
    if (sent.start() != null) {
      checkSubject(workspace, named, sent.subject());
      var start = new Times(calendar.zone()).read("start", sent.start());
      elsewhere = look(workspace, named, start);
      var moved = moveAppointment.move(workspace, named, start, "api", elsewhere);
      changed(calendar, named, moved, elsewhere);
    }
    var described =
        describeAppointment.describe(
            workspace,
            named,
            Optional.ofNullable(sent.subject()),
            Optional.ofNullable(sent.notes()));
    return AppointmentJson.write(
        changed(calendar, named, described, elsewhere), calendar.zone(), elsewhere);
  }

  /// Into the diaries of all calendars that it needs.
  private Elsewhere look(WorkspaceId workspace, AppointmentId id, Instant start) {
    return findAppointments
        .find(workspace, id)
        .map(made -> lookElsewhere.around(workspace, made, start))
        .orElse(Elsewhere.NOTHING);
  }

  /// Before a move, because what is moved already would stay so.
  private void checkSubject(WorkspaceId workspace, AppointmentId id, @Nullable String subject) {
    if (subject != null
        && findAppointments
            .find(workspace, id)
            .filter(made -> !made.subject().equals(Optional.of(subject)))
            .filter(made -> !findBookable.takesWhatItNeeds(workspace, made, subject))
            .isPresent()) {
      throw otherSubject();
    }
  }

  @Delete
  AppointmentJson cancel(
      WorkspaceId workspace, String id, @QueryValue @Nullable @Size(max = 1_000) String reason) {
    var named = named(id);
    var calendar = calendar(workspace, named);
    var outcome = cancelAppointment.cancel(workspace, named, Optional.ofNullable(reason));
    return AppointmentJson.write(
        changed(calendar, named, outcome, Elsewhere.NOTHING), calendar.zone());
  }

  private Appointment changed(
      Calendar calendar, AppointmentId id, ChangeOutcome outcome, Elsewhere elsewhere) {
    return switch (outcome) {
      case ChangeOutcome.Changed changed -> changed.appointment();
      case ChangeOutcome.Refused refused ->
          throw new Refusal(calendar, clock.instant(), elsewhere).of(refused.why());
      case ChangeOutcome.Cancelled _ ->
          throw new ProblemException(HttpStatus.CONFLICT, "The appointment is cancelled.");
      case ChangeOutcome.OtherSubject _ -> throw otherSubject();
      case ChangeOutcome.Unknown _ -> throw unknown(id.toString());
    };
  }

  private static ProblemException otherSubject() {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "The subject has time of its own. Book it anew, and cancel this appointment.");
  }

  private Calendar calendar(WorkspaceId workspace, AppointmentId id) {
    return knownCalendar.find(workspace, id.calendar().value());
  }

  private static AppointmentId named(String id) {
    return AppointmentId.read(id).orElseThrow(() -> unknown(id));
  }

  private static ProblemException unknown(String id) {
    return ProblemException.unknown("appointment", id);
  }
}
