package dev.switchboard.adapter.notify;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/// An HTTP client that does one exchange on one connection, and nothing by itself.
final class PlainClient {
  private static final Timeout CONNECT = Timeout.ofSeconds(3);
  private static final Timeout EACH_READ = Timeout.ofSeconds(10);

  /// A process that holds many workers asks one host for all of them; five at once, as is usual,
  /// would have some workspaces wait for others.
  private static final int MOST_CONNECTIONS = 200;

  private PlainClient() {}

  static CloseableHttpClient resolvingBy(DnsResolver resolver) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setMaxConnPerRoute(MOST_CONNECTIONS)
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT)
                    .setSocketTimeout(EACH_READ)
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(EACH_READ)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        // A function may sleep for minutes between two exchanges, and the other side hangs up.
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent("Switchboard")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }
}
