/// Work that lasts longer than a sentence: taken under a lease, run in steps, ended once, told
/// once.
@NullMarked
package dev.switchboard.domain.task;

import org.jspecify.annotations.NullMarked;
