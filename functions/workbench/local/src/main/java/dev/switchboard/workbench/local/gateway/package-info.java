/// The HTTP API: requests become events of payload format 2.0, and answers become responses.
@NullMarked
package dev.switchboard.workbench.local.gateway;

import org.jspecify.annotations.NullMarked;
