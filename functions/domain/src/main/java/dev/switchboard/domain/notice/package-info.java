/// Telling the owner and the caller what became of something.
@NullMarked
package dev.switchboard.domain.notice;

import org.jspecify.annotations.NullMarked;
