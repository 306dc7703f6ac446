package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.workbench.local.chaos.Door.Ask;
import dev.switchboard.workbench.local.endtoend.VapiEvents;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One signed event, with each byte of it, of its signature and of its time changed in turn; too
/// old, too new, signed by others; and each secret with each of its bytes changed.
@Tag("chaos")
final class SignaturesTest {
  private static final int MINUTES_5 = 300;

  private final byte[] body = event();
  private final List<Ask> wrong = new ArrayList<>();

  @Test
  void nothing_that_is_forged_stale_or_changed_is_accepted() {
    try (var stack = new ChaosStack()) {
      var door = Door.of(stack.target());
      var path = "/webhooks/vapi/" + stack.target().workspace();
      var secret = stack.target().webhookSecret();
      var now = Long.toString(Instant.now().getEpochSecond());

      // First, because what is too new today is not so any more after a while.
      stale(path, secret);
      changed(path, now, sign("HmacSHA256", secret, now, body));
      forged(path, secret, now);
      secrets(path, secret);

      assertThat(List.of(signed(path, now, sign("HmacSHA256", secret, now, body), body)))
          .allMatch(right -> door.ask(right).status() == 200);
      assertThat(List.of(-MINUTES_5 + 20, MINUTES_5 - 20))
          .allMatch(away -> door.ask(at(path, secret, away)).status() == 200);
      var statuses = door.all(some(wrong)).stream().map(Door.Answered::status).toList();
      new Figure(
              "forged, stale or changed signatures accepted",
              "each byte of body, signature, timestamp and secrets changed; ±5 min; signed by"
                  + " others",
              getClass(),
              0,
              statuses.stream().filter(status -> status != 401).count(),
              "of %d requests".formatted(statuses.size()))
          .hold();
    }
  }

  private static List<Ask> some(List<Ask> all) {
    int every = Effort.of(1, 12);
    return IntStream.range(0, all.size()).filter(at -> at % every == 0).mapToObj(all::get).toList();
  }

  private static byte[] event() {
    return Objects.requireNonNull(VapiEvents.byName().get("tool-calls.task-status.json"));
  }

  private void changed(String path, String now, String signature) {
    for (int at = 0; at < body.length; at++) {
      var other = body.clone();
      other[at] ^= (byte) (1 << at % 8);
      wrong.add(signed(path, now, signature, other));
    }
    for (int at = 0; at < signature.length(); at++) {
      for (char digit : "0123456789abcdef".toCharArray()) {
        if (digit != signature.charAt(at)) {
          wrong.add(signed(path, now, replaced(signature, at, digit), body));
        }
      }
    }
    for (int at = 0; at < now.length(); at++) {
      wrong.add(
          signed(path, replaced(now, at, now.charAt(at) == '9' ? '0' : '9'), signature, body));
    }
    for (int length = 0; length < signature.length(); length++) {
      wrong.add(signed(path, now, signature.substring(0, length), body));
    }
  }

  private static String replaced(String text, int at, char other) {
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  private void stale(String path, String secret) {
    for (int away : List.of(MINUTES_5 + 20, 600, 3600, 86_400, 31_536_000)) {
      wrong.add(at(path, secret, away));
      wrong.add(at(path, secret, -away));
    }
  }

  private Ask at(String path, String secret, int away) {
    var time = Long.toString(Instant.now().getEpochSecond() + away);
    return signed(path, time, sign("HmacSHA256", secret, time, body), body);
  }

  private void forged(String path, String secret, String now) {
    for (var other : List.of("other", " ", secret + "0", secret.substring(1), path, "null")) {
      wrong.add(signed(path, now, sign("HmacSHA256", other, now, body), body));
    }
    wrong.add(signed(path, now, sign("HmacSHA1", secret, now, body), body));
    wrong.add(signed(path, now, sign("HmacSHA512", secret, now, body), body));
    wrong.add(signed(path, now, sign("HmacSHA256", secret, "", body), body));
    wrong.add(signed(path, "", sign("HmacSHA256", secret, "", body), body));
    wrong.add(signed(path, now, sign("HmacSHA256", secret, now, new byte[0]), body));
    wrong.add(new Ask("POST", path, Map.of("x-timestamp", now), body));
    wrong.add(new Ask("POST", path, Map.of("x-signature", "0".repeat(64)), body));
    wrong.add(new Ask("POST", path, Map.of(), body));
  }

  private void secrets(String path, String secret) {
    for (var value : near(secret)) {
      wrong.add(new Ask("POST", path, Map.of("x-vapi-secret", value), body));
      wrong.add(new Ask("POST", path, Map.of("authorization", "Bearer " + value), body));
    }
    wrong.add(new Ask("POST", path, Map.of("authorization", secret), body));
    wrong.add(new Ask("POST", path, Map.of("authorization", "Basic " + secret), body));
    wrong.add(new Ask("POST", path + "x", Map.of("x-vapi-secret", secret), body));
  }

  private static List<String> near(String secret) {
    var near = new ArrayList<>(List.of("", secret + secret, secret.toUpperCase(Locale.ROOT)));
    for (int at = 0; at < secret.length(); at++) {
      near.add(replaced(secret, at, secret.charAt(at) == 'x' ? 'y' : 'x'));
      near.add(secret.substring(0, at));
    }
    return near;
  }

  private static Ask signed(String path, String time, String signature, byte[] body) {
    return new Ask("POST", path, Map.of("x-timestamp", time, "x-signature", signature), body);
  }

  private static String sign(String algorithm, String secret, String time, byte[] body) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
