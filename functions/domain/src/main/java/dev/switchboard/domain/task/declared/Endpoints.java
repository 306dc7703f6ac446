package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.task.declared.DeclaredTool.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Reaches endpoints that owners declared: public addresses, over HTTPS, without redirects.
public interface Endpoints {
  /// Why nothing at this address would ever be called, as the end of a sentence; empty where it may
  /// be. What its host stands for is looked at with each call.
  Optional<String> refuses(URI address);

  /// Makes one request, once.
  ///
  /// @param key sent as `Idempotency-Key`, the same for each try
  Reply call(Request request, String key, Duration patience);

  /// What is sent.
  ///
  /// @param body a plain JSON value
  record Request(Method method, String url, Headers headers, Optional<Object> body) {
    /// Neither the address nor the body, which may say of somebody what is nobody's business.
    @Override
    public String toString() {
      return "Request[%s]".formatted(method);
    }
  }

  /// How a request can end.
  sealed interface Reply {
    /// The endpoint answered, whatever it says.
    ///
    /// @param body what it says, or its beginning
    /// @param rest how long it wants to be left alone, where it says so
    record Answered(int status, String body, Optional<Duration> rest) implements Reply {
      boolean successful() {
        return status / 100 == 2;
      }

      /// Whether asking again later may help.
      boolean passing() {
        return status == 408 || status == 425 || status == 429 || status / 100 == 5;
      }
    }

    /// The request must not be made, and was not.
    record Refused(String why) implements Reply {}

    /// No answer came.
    ///
    /// @param unsent whether the endpoint surely did not get the request
    record Lost(String why, boolean unsent) implements Reply {}
  }
}
