/// What is left after `kill -9`: the stack runs as a process of its own, is killed while it works,
/// and is started again in the same home.
@NullMarked
package dev.switchboard.workbench.local.crash;

import org.jspecify.annotations.NullMarked;
