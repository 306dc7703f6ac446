package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import dev.switchboard.adapter.notify.Receiver.Received;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The receiving end of a signed request.
final class Signed {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private Signed() {}

  static Map<String, String> headers(Received request) {
    return request.headers().entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().toLowerCase(Locale.ROOT),
                entry -> entry.getValue().getFirst()));
  }

  static void assertSigned(Received request) {
    assertSigned(request, SECRET);
  }

  static void assertSigned(Received request, String secret) {
    var headers =
        request.headers().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));

    assertThatCode(() -> new Webhook(secret).verify(request.body(), headers))
        .doesNotThrowAnyException();
  }
}
