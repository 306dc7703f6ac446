package dev.switchboard.domain.waiting;

import dev.switchboard.domain.agent.CalendarId;
import java.util.Optional;

/// What somebody waits for a time of.
///
/// @param bookable a calendar or a team
/// @param subject what the appointment would be about
/// @param type of the appointment
public record Sought(CalendarId bookable, Optional<String> subject, String type) {}
