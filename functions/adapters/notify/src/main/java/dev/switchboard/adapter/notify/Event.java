package dev.switchboard.adapter.notify;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a signed request says, in the form that Standard Webhooks recommends: `type`, `timestamp`
/// and `data`.
///
/// @param id the same for each telling of the same thing; it goes in a header
/// @param at when it happened, not when it is told
/// @param data plain JSON values
record Event(String id, String type, Instant at, Map<String, Object> data) {
  String json() {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", type);
    body.put("timestamp", at.toString());
    body.put("data", data);
    try {
      return JSON.std.asString(body);
    } catch (IOException e) {
      throw new Fault.Lasting("Event %s cannot be written as JSON.".formatted(id), e);
    }
  }
}
