package dev.switchboard.adapter.notify;

import java.math.BigInteger;
import java.net.InetAddress;

/// A block of addresses that share their first bits, as in `10.0.0.0/8`.
record AddressBlock(InetAddress first, int bits) {
  static AddressBlock of(String written) {
    int slash = written.indexOf('/');
    return new AddressBlock(
        InetAddress.ofLiteral(written.substring(0, slash)),
        Integer.parseInt(written.substring(slash + 1)));
  }

  boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    int others = bytes.length * Byte.SIZE - bits;
    return bytes.length == first.getAddress().length
        && number(bytes).shiftRight(others).equals(number(first.getAddress()).shiftRight(others));
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }
}
