/// Confirming appointments when they are booked, and reminding of them before they are.
@NullMarked
package dev.switchboard.domain.reminder;

import org.jspecify.annotations.NullMarked;
