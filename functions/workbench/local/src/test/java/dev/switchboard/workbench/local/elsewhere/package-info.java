/// The same stack on tables and queues that are not in this process: those of LocalStack, or of a
/// real account.
@NullMarked
package dev.switchboard.workbench.local.elsewhere;

import org.jspecify.annotations.NullMarked;
