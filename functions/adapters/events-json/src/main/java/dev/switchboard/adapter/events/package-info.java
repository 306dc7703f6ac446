/// Lambda's events and the answers to them, as JSON. AWS's own classes are filled from plain maps.
@NullMarked
package dev.switchboard.adapter.events;

import org.jspecify.annotations.NullMarked;
