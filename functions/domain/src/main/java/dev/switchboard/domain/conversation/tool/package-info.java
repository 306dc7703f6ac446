/// What an agent can do on a call. Each tool is one class: it reads its arguments, asks a use case,
/// and words what the caller hears.
@NullMarked
package dev.switchboard.domain.conversation.tool;

import org.jspecify.annotations.NullMarked;
