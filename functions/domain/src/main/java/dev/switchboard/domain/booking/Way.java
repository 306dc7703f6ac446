package dev.switchboard.domain.booking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One way in which a time can be had: an appointment in one calendar, and the same time of others
/// that are needed with it.
///
/// @param lead where the appointment is kept, and whose starts, types and limits count
/// @param also those that must be open and free at the same time
public record Way(Calendar lead, List<Calendar> also) {
  public Way {
    also = also.stream().filter(each -> !each.id().equals(lead.id())).distinct().toList();
  }

  static Way of(Calendar calendar) {
    return new Way(calendar, List.of());
  }

  /// The same where these are needed with it.
  Way and(List<Calendar> others) {
    return new Way(lead, Stream.concat(also.stream(), others.stream()).toList());
  }

  /// Its own type of this id, as long as is wanted; empty where it does not offer that.
  Optional<AppointmentType> offered(AppointmentType wanted) {
    return lead.typeOf(wanted.id()).flatMap(type -> type.lasting(wanted.length()));
  }

  Stream<Calendar> all() {
    return Stream.concat(Stream.of(lead), also.stream());
  }
}
