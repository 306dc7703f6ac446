package dev.switchboard.adapter.notify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Tells addresses that anybody on the internet may have from those that mean something inside a
/// network, or nothing at all.
///
/// @see <a
///   href="https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml">IPv4
///   special-purpose addresses</a>
/// @see <a
///   href="https://www.iana.org/assignments/iana-ipv6-special-registry/iana-ipv6-special-registry.xhtml">IPv6
///   special-purpose addresses</a>
final class PublicAddresses {
  /// Everything of IPv4 that is not one host on the internet. 169.254 holds the clouds' metadata.
  private static final List<AddressBlock> REFUSED =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /// Of IPv6, only this is handed out to hosts on the internet …
  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

  /// … but for protocols' own blocks (Teredo among them), documentation, and 6to4, whose relays
  /// lead to any IPv4 address.
  private static final List<AddressBlock> REFUSED_UNICAST =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /// NAT64: reaches the address of IPv4 in its last 32 bits. (Java itself reads a mapped address,
  /// `::ffff:10.0.0.1`, as the one of IPv4 that it is.)
  private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");

  private static final int IPV4_BYTES = 4;

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length == IPV4_BYTES) {
      return none(REFUSED, address);
    }
    if (TRANSLATED.contains(address)) {
      return contain(lastOf(bytes));
    }
    return GLOBAL_UNICAST.contains(address) && none(REFUSED_UNICAST, address);
  }

  private static boolean none(List<AddressBlock> blocks, InetAddress address) {
    return blocks.stream().noneMatch(block -> block.contains(address));
  }

  private static InetAddress lastOf(byte[] bytes) {
    try {
      return InetAddress.getByAddress(
          Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address.", e);
    }
  }

  private static List<AddressBlock> blocks(String... written) {
    return Stream.of(written).map(AddressBlock::of).toList();
  }
}
