/// What the contracts of the ports have in common. A contract is what every implementation of a
/// port promises; the in-memory twin beside it and each adapter pass the same one.
@NullMarked
package dev.switchboard.domain.contract;

import org.jspecify.annotations.NullMarked;
