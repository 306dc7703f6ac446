package dev.switchboard.domain.task.declared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/// The address that all operations of a document begin with.
final class ServerUrl {
  private ServerUrl() {}

  /// Without a slash at its end.
  static String of(Map<String, Object> document, List<String> why) {
    var url =
        Plain.list(document.get("servers")).stream()
            .findFirst()
            .flatMap(server -> Plain.text(Plain.map(server), "url"))
            .orElse("");
    if (!isFixed(url)) {
      why.add(
          "servers[0].url must be an address that begins with https:// and a host, without"
              + " variables, user name, query or dots as a segment.");
    }
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /// Plain HTTP is for `Endpoints` to refuse, which know where it may be.
  private static boolean isFixed(String url) {
    try {
      var address = new URI(url);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null
          && address.normalize().equals(address);
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
