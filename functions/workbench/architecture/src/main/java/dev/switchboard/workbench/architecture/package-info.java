/// Who may import whom: one table, which is both the documentation and what the test holds the code
/// to.
@NullMarked
package dev.switchboard.workbench.architecture;

import org.jspecify.annotations.NullMarked;
