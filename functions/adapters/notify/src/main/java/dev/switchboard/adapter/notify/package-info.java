/// Requests that leave the house, to addresses that somebody else chose: signed webhooks to the
/// owner, work at the owner's endpoint, words on a live call. Only public addresses are reached.
@NullMarked
package dev.switchboard.adapter.notify;

import org.jspecify.annotations.NullMarked;
