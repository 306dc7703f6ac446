package dev.switchboard.lambda.booking;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Elsewhere;
import io.micronaut.serde.annotation.Serdeable;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An appointment as it is answered.
///
/// @param code what a caller says to name it
/// @param status `booked` or `cancelled`
/// @param diaryChecked false where it was given this time although the owner's own diary could not
///   be asked, so that it stands unless they say otherwise; else absent
@Serdeable
record AppointmentJson(
    String id,
    String code,
    String calendarId,
    @Nullable String agentId,
    String start,
    String end,
    String timeZone,
    String type,
    @Nullable String subject,
    CustomerJson customer,
    @Nullable String notes,
    String status,
    SourceJson source,
    String bookedAt,
    @Nullable Boolean diaryChecked) {
  /// Where it came from.
  @Serdeable
  record SourceJson(String channel, @Nullable String call) {}

  static AppointmentJson write(Appointment appointment, ZoneId zone) {
    return write(appointment, zone, Elsewhere.NOTHING);
  }

  static AppointmentJson write(Appointment appointment, ZoneId zone, Elsewhere elsewhere) {
    var times = new Times(zone);
    var customer = appointment.customer();
    var source = appointment.source();
    return new AppointmentJson(
        appointment.id().toString(),
        appointment.id().code().value(),
        appointment.id().calendar().value(),
        appointment.agent().map(AgentId::value).orElse(null),
        times.write(appointment.slot().start()),
        times.write(appointment.slot().end()),
        zone.getId(),
        appointment.type(),
        appointment.subject().orElse(null),
        new CustomerJson(
            customer.name(), customer.phone().orElse(null), customer.email().orElse(null)),
        appointment.notes().orElse(null),
        appointment.status().name().toLowerCase(Locale.ROOT),
        new SourceJson(source.channel(), source.call().orElse(null)),
        times.write(appointment.bookedAt()),
        SlotsJson.checked(elsewhere));
  }
}
