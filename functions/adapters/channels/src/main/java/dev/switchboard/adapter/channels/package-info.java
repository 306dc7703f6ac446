/// What all channels share: how a request proves who sent it, how its JSON is read without trust,
/// and what must never be kept of it.
@NullMarked
package dev.switchboard.adapter.channels;

import org.jspecify.annotations.NullMarked;
