/// Tests of what all channels share.
@NullMarked
package dev.switchboard.adapter.channels;

import org.jspecify.annotations.NullMarked;
