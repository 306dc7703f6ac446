/// Plays calls and golden events against a running stack, over HTTP and with real signatures, and
/// shows what was said and stored.
@NullMarked
package dev.switchboard.workbench.local.player;

import org.jspecify.annotations.NullMarked;
