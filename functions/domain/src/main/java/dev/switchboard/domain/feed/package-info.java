/// Calendars that any calendar app can subscribe to, by an address with a secret in it.
@NullMarked
package dev.switchboard.domain.feed;

import org.jspecify.annotations.NullMarked;
