package dev.switchboard.adapter.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/// Keeps requests away from what is not public. It is the HTTP client's own resolver, so the
/// address that is checked is the one that is connected to: a name that means something else a
/// moment later gains nothing.
///
/// @param allowLoopback admits this very machine too, and plain HTTP
/// @see <a
///   href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">Server-side
///   request forgery</a>
public record Guard(boolean allowLoopback, NameResolver names) implements DnsResolver {
  /// Ends like an address of IPv4 in one of its many spellings, of which resolvers make different
  /// things: 0177.0.0.1 is 127.0.0.1 to some.
  private static final Pattern NUMBERS = Pattern.compile("(?:^|\\.)[0-9][0-9a-zA-Z]*$");

  private static final Pattern IPV4 =
      Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}");

  /// Over the internet's own names.
  public static Guard of(boolean allowLoopback) {
    return new Guard(allowLoopback, InetAddress::getAllByName);
  }

  /// Why a request to this URL is not even tried; empty where it may be.
  public Optional<String> refuses(URI url) {
    var schemes = allowLoopback ? List.of("https", "http") : List.of("https");
    if (url.getScheme() == null || !schemes.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
      return Optional.of("address must begin with https://");
    }
    if (url.getRawUserInfo() != null) {
      return Optional.of("address must not carry a user name");
    }
    if (url.getHost() == null) {
      return Optional.of("address must name a host, in ASCII letters, digits and hyphens");
    }
    return NUMBERS.matcher(url.getHost()).find() && !IPV4.matcher(url.getHost()).matches()
        ? Optional.of("address must have its IP address as four decimal numbers")
        : Optional.empty();
  }

  /// The same before anything is to be sent: besides, an address that is written out, and is no
  /// name, must be one that is reached.
  Optional<String> refusesAtFirstSight(URI url) {
    return refuses(url)
        .or(() ->
            isAddress(url.getHost()) && !isReached(url.getHost())
                ? Optional.of("address must be public")
                : Optional.empty());
  }

  private static boolean isAddress(String host) {
    return host.startsWith("[") || IPV4.matcher(host).matches();
  }

  private boolean isReached(String address) {
    try {
      return Stream.of(InetAddress.getAllByName(address)).allMatch(this::admits);
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }

  /// All addresses of the host, or none where one of them must not be reached.
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = names.resolve(host);
    if (!Stream.of(addresses).allMatch(this::admits)) {
      throw new NotPublic();
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean admits(InetAddress address) {
    return PublicAddresses.contain(address) || (allowLoopback && address.isLoopbackAddress());
  }
}
