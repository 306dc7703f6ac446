package dev.switchboard.adapter.http.sample;

import dev.switchboard.adapter.http.RestDoor;
import java.util.Map;

/// A REST function.
public final class SampleDoor extends RestDoor {
  public SampleDoor() {
    super("sample", Map.of());
  }
}
