/// Asking Microsoft what is busy, while a caller waits: one plain request, without Microsoft's SDK,
/// which the function that answers calls must not carry.
@NullMarked
package dev.switchboard.adapter.ask;

import org.jspecify.annotations.NullMarked;
