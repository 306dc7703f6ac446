/// VAPI's wire format: its server messages read, its server responses worded.
///
/// Of a message only what is named here is taken; all else in it, secrets and addresses included,
/// is left behind.
///
/// @see <a href="https://docs.vapi.ai/server-url/events">VAPI server events</a>
@NullMarked
package dev.switchboard.adapter.channels.vapi;

import org.jspecify.annotations.NullMarked;
