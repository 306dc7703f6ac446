/// A day of many calls, reckoned second by second from what one of each costs.
@NullMarked
package dev.switchboard.workbench.bench.growth;

import org.jspecify.annotations.NullMarked;
