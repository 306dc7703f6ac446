/// All of AWS that Switchboard needs, in one process on one machine, built from the same topology.
@NullMarked
package dev.switchboard.workbench.local;

import org.jspecify.annotations.NullMarked;
