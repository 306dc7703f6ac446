/// Functions as Lambda runs them: built by name, called under a time limit.
@NullMarked
package dev.switchboard.workbench.local.function;

import org.jspecify.annotations.NullMarked;
