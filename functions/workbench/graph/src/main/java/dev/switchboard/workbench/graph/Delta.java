package dev.switchboard.workbench.graph;

import java.util.List;

/// What changed in a span.
///
/// @param gone ids of events that left it
/// @param change the number of the mailbox's last change
record Delta(List<Stored> now, List<String> gone, long change) {}
