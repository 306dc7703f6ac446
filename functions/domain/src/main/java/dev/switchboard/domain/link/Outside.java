package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.fault.FaultLog;
import java.net.URI;
import java.util.Optional;

/// All that a turn reaches besides what is remembered.
///
/// @param changes wakes whoever carries on what a turn changed in our days
/// @param publicUrl where the other side can tell us of changes; empty where it cannot
public record Outside(
    OtherCalendar other,
    LinkQueue queue,
    FollowUpQueue changes,
    TellOwner tellOwner,
    FaultLog faults,
    Optional<URI> publicUrl) {}
