/// A tenant: its name, the credentials its webhooks carry, and its API keys.
@NullMarked
package dev.switchboard.domain.workspace;

import org.jspecify.annotations.NullMarked;
