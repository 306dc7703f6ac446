package dev.switchboard.workbench.graph;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A promise to tell somebody of changes.
record Subscribed(
    String id,
    String mailbox,
    String resource,
    Set<String> changeTypes,
    URI address,
    Optional<URI> lifecycle,
    Optional<String> secret,
    Instant until) {
  Subscribed until(Instant later) {
    return new Subscribed(id, mailbox, resource, changeTypes, address, lifecycle, secret, later);
  }

  boolean tells(String of, String change, Instant now) {
    return mailbox.equals(of) && changeTypes.contains(change) && now.isBefore(until);
  }

  Map<String, Object> wire() {
    var wire = new LinkedHashMap<String, Object>();
    wire.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity");
    wire.put("id", id);
    wire.put("resource", resource);
    wire.put("changeType", String.join(",", changeTypes));
    wire.put("notificationUrl", address.toString());
    wire.put("lifecycleNotificationUrl", lifecycle.map(URI::toString).orElse(null));
    wire.put("clientState", null);
    wire.put("expirationDateTime", until.toString());
    return wire;
  }

  /// What a notification of a change says.
  Map<String, Object> changed(String event, String change) {
    var note = note();
    note.put("changeType", change);
    note.put("resource", "Users/%s/Events/%s".formatted(mailbox, event));
    note.put(
        "resourceData",
        Map.of(
            "@odata.type",
            "#Microsoft.Graph.Event",
            "@odata.id",
            "Users/%s/Events/%s".formatted(mailbox, event),
            "@odata.etag",
            "W/\"%s\"".formatted(event),
            "id",
            event));
    return note;
  }

  /// What a notification of the subscription's own life says.
  Map<String, Object> alive(String lifecycleEvent) {
    var note = note();
    note.put("resource", resource);
    note.put("lifecycleEvent", lifecycleEvent);
    return note;
  }

  private Map<String, Object> note() {
    var note = new LinkedHashMap<String, Object>();
    note.put("subscriptionId", id);
    note.put("subscriptionExpirationDateTime", until.toString());
    note.put("clientState", secret.orElse(null));
    note.put("tenantId", GraphServer.TENANT);
    return note;
  }
}
