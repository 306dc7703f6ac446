/// Facts as plain values: the one form in which they travel on a queue and lie in a table.
@NullMarked
package dev.switchboard.domain.conversation.plain;

import org.jspecify.annotations.NullMarked;
