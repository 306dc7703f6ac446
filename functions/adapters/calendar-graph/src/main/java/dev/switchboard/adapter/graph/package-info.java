/// Calendars at Microsoft: signing in, and everything that keeps a calendar of ours in step with
/// one of theirs. Only what writes to calendars carries it; see the module's pom for how to pack
/// it.
@NullMarked
package dev.switchboard.adapter.graph;

import org.jspecify.annotations.NullMarked;
