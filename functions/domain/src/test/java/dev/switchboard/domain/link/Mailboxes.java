package dev.switchboard.domain.link;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The mailboxes of several owners. A grant leads to the one that it is for.
final class Mailboxes {
  private final Map<String, Mailbox> byAddress = new ConcurrentHashMap<>();

  Mailbox of(String address) {
    return byAddress.computeIfAbsent(address, _ -> new Mailbox());
  }

  /// Each request has its grant after its workspace.
  OtherCalendar all() {
    var port = OtherCalendar.class;
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              try {
                return method.invoke(of(((Grant) arguments[1]).mailbox()), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }
}
