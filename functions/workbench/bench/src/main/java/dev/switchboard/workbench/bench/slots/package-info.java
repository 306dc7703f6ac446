/// What finding and booking free times computes, beside the least that it must and beside others.
@NullMarked
package dev.switchboard.workbench.bench.slots;

import org.jspecify.annotations.NullMarked;
