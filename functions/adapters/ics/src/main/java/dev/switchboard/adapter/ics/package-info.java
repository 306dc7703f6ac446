/// Calendars as calendar apps read them.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545, iCalendar</a>
@NullMarked
package dev.switchboard.adapter.ics;

import org.jspecify.annotations.NullMarked;
