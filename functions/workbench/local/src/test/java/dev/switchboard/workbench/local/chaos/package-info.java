/// Tries to break the stack, and counts. `./mvnw -Pchaos` runs all of it and prints the table.
@NullMarked
package dev.switchboard.workbench.local.chaos;

import org.jspecify.annotations.NullMarked;
