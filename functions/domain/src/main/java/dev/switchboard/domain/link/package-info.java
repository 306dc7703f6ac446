/// Keeping a calendar of ours in step with one elsewhere, such as a Microsoft calendar: what is
/// booked goes out as events, what is busy there comes in as blocks of our days.
@NullMarked
package dev.switchboard.domain.link;

import org.jspecify.annotations.NullMarked;
