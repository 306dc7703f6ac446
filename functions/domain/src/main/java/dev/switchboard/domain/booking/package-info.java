/// Calendars, free time and appointments. One day of one calendar is the unit of every decision.
@NullMarked
package dev.switchboard.domain.booking;

import org.jspecify.annotations.NullMarked;
