/// What things cost, each beside the least that it must cost, in one run.
@NullMarked
package dev.switchboard.workbench.bench;

import org.jspecify.annotations.NullMarked;
