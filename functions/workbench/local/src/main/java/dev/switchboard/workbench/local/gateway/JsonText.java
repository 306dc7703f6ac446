package dev.switchboard.workbench.local.gateway;

import org.jspecify.annotations.Nullable;

/// How long a text is inside JSON.
final class JsonText {
  private JsonText() {}

  /// In bytes of UTF-8, quotes and escapes included; what is absent has none.
  static long length(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    long bytes = 2;
    for (int i = 0; i < text.length(); i++) {
      bytes += length(text.charAt(i));
    }
    return bytes;
  }

  /// A character outside the basic plane is two of these, four bytes in all.
  private static int length(char c) {
    return switch (c) {
      case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 2;
      default -> {
        if (c < 0x20) {
          yield 6;
        }
        if (c < 0x80) {
          yield 1;
        }
        yield c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
    };
  }
}
