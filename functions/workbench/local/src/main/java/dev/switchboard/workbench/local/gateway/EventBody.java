package dev.switchboard.workbench.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The body of an event. API Gateway hands over text as it is and everything else in base64, by the
/// content type. What claims to be text but is not UTF-8 goes in base64 too, so that the function
/// gets the very bytes and can refuse them.
record EventBody(String text, boolean base64) {
  private static final Set<String> TEXTS =
      Set.of("application/json", "application/javascript", "application/xml");

  static EventBody of(Optional<String> contentType, byte[] bytes) {
    if (bytes.length == 0) {
      return new EventBody("", false);
    }
    return contentType
        .filter(EventBody::isText)
        .flatMap(type -> utf8(bytes))
        .map(text -> new EventBody(text, false))
        .orElseGet(() -> new EventBody(Base64.getEncoder().encodeToString(bytes), true));
  }

  private static boolean isText(String contentType) {
    var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXTS.contains(type);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
