package dev.switchboard.adapter.notify;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Turns a host's name, or an address as it is written, into addresses.
@FunctionalInterface
public interface NameResolver {
  InetAddress[] resolve(String host) throws UnknownHostException;
}
