package dev.switchboard.adapter.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An address where a call of VAPI can be told something. It came in with a webhook, so it is
/// trusted only where it is VAPI's own: HTTPS on `vapi.ai` or below, at the usual port.
record ControlUrl(String value) {
  private static final String VAPI = "vapi.ai";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTPS = 443;

  /// Empty where it is somebody else's.
  ///
  /// @param allowLoopback takes this very machine for VAPI too
  static Optional<ControlUrl> of(String url, boolean allowLoopback) {
    URI address;
    try {
      address = new URI(url);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return Optional.empty();
    }
    return isVapi(address) || (allowLoopback && isLoopback(address))
        ? Optional.of(new ControlUrl(url))
        : Optional.empty();
  }

  private static boolean isVapi(URI address) {
    var host = address.getHost().toLowerCase(Locale.ROOT);
    return "https".equalsIgnoreCase(address.getScheme())
        && (host.equals(VAPI) || host.endsWith("." + VAPI))
        && (address.getPort() == -1 || address.getPort() == HTTPS);
  }

  private static boolean isLoopback(URI address) {
    return ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()))
        && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
  }

  /// Whoever has it can speak on the call.
  @Override
  public String toString() {
    return "ControlUrl";
  }
}
