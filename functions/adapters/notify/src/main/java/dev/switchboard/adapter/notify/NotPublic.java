package dev.switchboard.adapter.notify;

import java.net.UnknownHostException;

/// A host has an address that must not be reached. To the HTTP client it is one that cannot be
/// resolved, so no connection is made.
final class NotPublic extends UnknownHostException {
  NotPublic() {
    super("address is not public");
  }
}
