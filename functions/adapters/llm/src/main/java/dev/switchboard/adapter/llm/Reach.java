package dev.switchboard.adapter.llm;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/// Where models may be asked. It is the HTTP client's own resolver, so the address that is judged
/// is the one that is connected to.
public interface Reach {
  /// Why this address is not even tried; empty where it may be.
  Optional<String> refuses(URI url);

  /// All addresses of the host, or an exception where one of them must not be reached.
  InetAddress[] resolve(String host) throws UnknownHostException;

  /// For addresses that the operator has set, which may be anywhere.
  Reach ANYWHERE =
      new Reach() {
        @Override
        public Optional<String> refuses(URI url) {
          return Optional.empty();
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
          return InetAddress.getAllByName(host);
        }
      };
}
