/// What a function does ahead, before Lambda takes the snapshot that each of its starts goes on
/// from.
@NullMarked
package dev.switchboard.adapter.snapshot;

import org.jspecify.annotations.NullMarked;
