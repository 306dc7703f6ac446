/// Functions that do no more than one read, as they would be written without us. They are not
/// called here but started as Lambda starts them, with nothing of ours beside them.
@NullMarked
package dev.switchboard.workbench.bench.peer;

import org.jspecify.annotations.NullMarked;
