/// Tests of VAPI's wire format, on the golden events and on shapes that none of them has.
@NullMarked
package dev.switchboard.adapter.channels.vapi;

import org.jspecify.annotations.NullMarked;
