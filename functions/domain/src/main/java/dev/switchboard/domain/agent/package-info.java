/// The agents a workspace runs, and how an incoming event finds its agent.
@NullMarked
package dev.switchboard.domain.agent;

import org.jspecify.annotations.NullMarked;
