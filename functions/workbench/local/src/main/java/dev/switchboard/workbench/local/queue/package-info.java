/// The event sources: queues that call functions, and schedules that send to queues.
@NullMarked
package dev.switchboard.workbench.local.queue;

import org.jspecify.annotations.NullMarked;
