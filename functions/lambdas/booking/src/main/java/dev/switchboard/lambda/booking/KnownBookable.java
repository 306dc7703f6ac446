package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindBookable.Found;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the calendar or team that a request names, with what its subject needs, or refuses the
/// request.
record KnownBookable(FindBookable findBookable) {
  Bookable find(WorkspaceId workspace, String id) {
    return find(workspace, id, null);
  }

  Bookable find(WorkspaceId workspace, String id, @Nullable String subject) {
    var named = CalendarId.of(id).orElseThrow(() -> ProblemException.unknown("calendar", id));
    return switch (findBookable.find(workspace, named, Optional.ofNullable(subject))) {
      case Found.One one -> one.bookable();
      case Found.WhichSubject which ->
          throw new ProblemException(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "No subject of the calendar has this name.",
              Map.of("subjects", which.known()));
      case Found.Nothing _ -> throw ProblemException.unknown("calendar", id);
    };
  }
}
