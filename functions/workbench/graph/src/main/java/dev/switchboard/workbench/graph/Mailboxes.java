package dev.switchboard.workbench.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// All mailboxes of the double, by address; made when first named by its user.
final class Mailboxes {
  private final Map<String, Mailbox> byAddress = new ConcurrentHashMap<>();
  private final Changes listener;

  Mailboxes(Changes listener) {
    this.listener = listener;
  }

  Mailbox of(String address) {
    return byAddress.computeIfAbsent(
        address.toLowerCase(Locale.ROOT), name -> new Mailbox(name, listener));
  }

  Optional<Mailbox> find(String address) {
    return Optional.ofNullable(byAddress.get(address.toLowerCase(Locale.ROOT)));
  }

  List<Mailbox> all() {
    return List.copyOf(byAddress.values());
  }
}
