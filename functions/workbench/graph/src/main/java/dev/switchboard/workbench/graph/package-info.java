/// A double of Microsoft's sign-in and Graph servers, as far as calendars need them: it speaks
/// their wire format, keeps everything in memory, and fails as it is told.
@NullMarked
package dev.switchboard.workbench.graph;

import org.jspecify.annotations.NullMarked;
