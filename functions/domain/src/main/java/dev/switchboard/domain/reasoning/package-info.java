/// The language model as the domain sees it.
@NullMarked
package dev.switchboard.domain.reasoning;

import org.jspecify.annotations.NullMarked;
