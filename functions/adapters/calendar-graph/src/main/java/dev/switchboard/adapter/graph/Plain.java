package dev.switchboard.adapter.graph;

import com.microsoft.kiota.serialization.UntypedString;

/// Reads what the SDK has no type for.
final class Plain {
  static String text(Object value) {
    return value instanceof UntypedString text ? text.getValue() : value.toString();
  }
}
