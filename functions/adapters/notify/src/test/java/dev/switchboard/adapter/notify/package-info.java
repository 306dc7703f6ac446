/// Requests against a real server on this machine, and addresses that must not be reached.
@NullMarked
package dev.switchboard.adapter.notify;

import org.jspecify.annotations.NullMarked;
