package dev.switchboard.adapter.graph;

import java.time.Duration;
import okhttp3.OkHttpClient;

/// How we talk to Microsoft: each request once, and not for long. The SDK's own pipeline would try
/// again and block meanwhile, creates included.
final class Wire {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  static final Duration WHOLE = Duration.ofSeconds(8);

  /// @param whole how long a request may take from end to end
  static OkHttpClient client(Duration whole) {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .readTimeout(whole)
        .writeTimeout(whole)
        .callTimeout(whole)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }
}
