/// Models against a server on this machine that speaks as the vendors do.
@NullMarked
package dev.switchboard.adapter.llm;

import org.jspecify.annotations.NullMarked;
