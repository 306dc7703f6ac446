/// Agents that work together: one after the other, side by side, against each other, one checking
/// another, or as a panel. A workflow says so as data; a run of it is a task with branches.
@NullMarked
package dev.switchboard.domain.workflow;

import org.jspecify.annotations.NullMarked;
