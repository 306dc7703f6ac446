/// A five-step task whose worker dies by `kill -9` at each moment at which it is in touch with
/// anything outside of itself. Tables, queues and the outside world outlive it.
@NullMarked
package dev.switchboard.workbench.local.moment;

import org.jspecify.annotations.NullMarked;
