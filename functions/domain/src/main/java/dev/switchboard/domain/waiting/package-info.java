/// Who waits for a time that is not free yet, and telling them once it is.
@NullMarked
package dev.switchboard.domain.waiting;

import org.jspecify.annotations.NullMarked;
