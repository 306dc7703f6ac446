/// Plain JSON values by their names: what records are made of where they travel or lie.
@NullMarked
package dev.switchboard.domain.plain;

import org.jspecify.annotations.NullMarked;
