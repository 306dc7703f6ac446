/// Lambda on one machine: a function's zip is unpacked and started under AWS's own runtime
/// interface client, which gets its events from a Runtime API as on Lambda.
@NullMarked
package dev.switchboard.workbench.rehearsal;

import org.jspecify.annotations.NullMarked;
