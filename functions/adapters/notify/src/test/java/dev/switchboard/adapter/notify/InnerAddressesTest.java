package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every way to write or to reach the address of something inside: this machine, private networks,
/// the metadata of clouds.
@Tag("chaos")
class InnerAddressesTest {
  private static final List<String> INNER =
      List.of(
          "127.0.0.1",
          "127.255.255.254",
          "0.0.0.0",
          "10.0.0.1",
          "10.255.255.255",
          "100.64.0.1",
          "100.100.100.200",
          "169.254.169.254",
          "169.254.170.2",
          "172.16.0.1",
          "172.31.255.255",
          "192.168.0.1",
          "192.0.0.192",
          "198.18.0.1",
          "224.0.0.1",
          "255.255.255.255",
          "::1",
          "::",
          "fd00:ec2::254",
          "fe80::1",
          "fec0::1",
          "ff02::1");

  private static final List<String> FORMS =
      List.of("https://%s/", "https://%s:8443/a", "https://user@%s/", "HTTPS://%s", "https://%s./");

  @Test
  void no_inner_address_is_reached_however_it_is_written() {
    var reached = new ArrayList<String>();
    int tried = 0;
    for (var address : INNER) {
      for (var written : spellings(InetAddress.ofLiteral(address))) {
        for (var form : FORMS) {
          tried++;
          var url = form.formatted(written);
          if (isReached(url, address)) {
            reached.add(url);
          }
        }
      }
    }

    assertThat(isReached("https://example.com/", "1.1.1.1")).isTrue();
    new Figure(
            "SSRF bypasses",
            "inner addresses in decimal, octal, hex, short, mapped and tunnelled forms, and behind"
                + " names",
            getClass(),
            0,
            reached.size(),
            "of %d addresses tried %s".formatted(tried, reached))
        .hold();
  }

  /// A name that leads to a public address when it is looked at leads inside when it is used.
  @Test
  void a_name_that_changes_its_mind_is_refused_when_it_does() throws UnknownHostException {
    var answers = new ArrayList<>(List.of("1.1.1.1", "169.254.169.254"));
    var guard =
        new Guard(false, _ -> new InetAddress[] {InetAddress.ofLiteral(answers.removeFirst())});

    assertThat(guard.resolve("owner.example")).hasSize(1);
    assertThat(isResolved(guard, "owner.example")).isFalse();
  }

  /// Whoever resolves understands each way of writing, as some do, and finds what is meant.
  private static boolean isReached(String text, String address) {
    var guard = new Guard(false, host -> new InetAddress[] {meant(host, address)});
    return url(text)
        .filter(url -> guard.refuses(url).isEmpty())
        .flatMap(url -> Optional.ofNullable(url.getHost()))
        .filter(host -> isResolved(guard, host))
        .isPresent();
  }

  private static InetAddress meant(String host, String address) {
    return InetAddress.ofLiteral(host.contains(":") ? host.replaceAll("[\\[\\]]", "") : address);
  }

  private static boolean isResolved(Guard guard, String host) {
    try {
      return guard.resolve(host).length > 0;
    } catch (UnknownHostException refused) {
      return false;
    }
  }

  private static Optional<URI> url(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException noUrl) {
      return Optional.empty();
    }
  }

  private static List<String> spellings(InetAddress inner) {
    var bytes = inner.getAddress();
    var names = Stream.of("owner.example", "localhost", "metadata.google.internal");
    var written = bytes.length == 4 ? four(bytes) : Stream.of("[" + inner.getHostAddress() + "]");
    return Stream.concat(names, written).toList();
  }

  private static Stream<String> four(byte[] bytes) {
    int a = bytes[0] & 255;
    int b = bytes[1] & 255;
    int c = bytes[2] & 255;
    int d = bytes[3] & 255;
    long all = (long) a << 24 | b << 16 | c << 8 | d;
    return Stream.of(
        "%d.%d.%d.%d".formatted(a, b, c, d),
        "%d".formatted(all),
        "0x%x".formatted(all),
        "0%o".formatted(all),
        "0%o.0%o.0%o.0%o".formatted(a, b, c, d),
        "0x%x.0x%x.0x%x.0x%x".formatted(a, b, c, d),
        "%d.%d".formatted(a, b << 16 | c << 8 | d),
        "%d.%d.%d".formatted(a, b, c << 8 | d),
        "%03d.%03d.%03d.%03d".formatted(a, b, c, d),
        "[::ffff:%d.%d.%d.%d]".formatted(a, b, c, d),
        "[::%d.%d.%d.%d]".formatted(a, b, c, d),
        "[64:ff9b::%02x%02x:%02x%02x]".formatted(a, b, c, d),
        "[2002:%02x%02x:%02x%02x::1]".formatted(a, b, c, d),
        "%d.%d.%d.%d.nip.io".formatted(a, b, c, d));
  }
}
