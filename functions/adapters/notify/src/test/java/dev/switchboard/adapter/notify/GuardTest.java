package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final Guard STRICT = new Guard(false, InetAddress::getAllByName);
  private static final Guard LOCAL = new Guard(true, InetAddress::getAllByName);

  @ParameterizedTest
  @CsvSource({
    "http://example.com/, https",
    "ftp://example.com/, https",
    "file:///etc/passwd, https",
    "//example.com/, https",
    "example.com, https",
    "https://user@example.com/, user name",
    "https://example.com@127.0.0.1/, user name",
    "https:///path, host",
    "https:opaque, host",
    "https://under_score.example.com/, host",
    "https://127.1/, host",
    "https://0x7f.1/, host",
    "https://127.0.0.1./, host",
    "https://2130706433/, decimal",
    "https://0177.0.0.1/, decimal",
    "https://017700000001/, decimal",
    "https://0x7f000001/, decimal",
  })
  void a_url_of_the_wrong_form_is_refused(String url, String because) {
    assertThat(STRICT.refuses(URI.create(url)))
        .hasValueSatisfying(why -> assertThat(why).contains(because));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "HTTPS://example.com:8443/hooks?key=1#top",
        "https://1.1.1.1/",
        "https://[2606:4700::1111]/",
        "https://1password.com/"
      })
  void a_url_of_the_right_form_may_be_tried(String url) {
    assertThat(STRICT.refuses(URI.create(url))).isEmpty();
  }

  @Test
  void plain_http_is_for_the_local_stack_only() {
    assertThat(LOCAL.refuses(URI.create("http://127.0.0.1:9000/hook"))).isEmpty();
    assertThat(STRICT.refuses(URI.create("http://127.0.0.1:9000/hook"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "127.0.0.1",
        "2130706433",
        "127.1",
        "0",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:a9fe:a9fe]",
        "169.254.169.254",
        "[fd00:ec2::254]",
        "10.1.2.3"
      })
  void no_spelling_of_an_inner_address_is_resolved(String host) {
    assertThatThrownBy(() -> STRICT.resolve(host)).isInstanceOf(NotPublic.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "10.1.2.3", "0.0.0.0", "[::]", "192.168.0.1"})
  void loopback_is_all_that_the_local_stack_may_reach_besides(String host) {
    assertThatThrownBy(() -> LOCAL.resolve(host)).isInstanceOf(NotPublic.class);
  }

  @Test
  void one_inner_address_among_public_ones_refuses_the_host() {
    var guard = new Guard(false, host -> addresses("1.1.1.1", "10.0.0.1"));

    assertThatThrownBy(() -> guard.resolve("owner.example")).isInstanceOf(NotPublic.class);
  }

  @Test
  void all_addresses_of_a_public_host_are_given() throws UnknownHostException {
    var guard = new Guard(false, host -> addresses("1.1.1.1", "2606:4700::1111"));

    assertThat(guard.resolve("owner.example"))
        .containsExactly(addresses("1.1.1.1", "2606:4700::1111"));
  }

  private static InetAddress[] addresses(String... literals) {
    return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }
}
