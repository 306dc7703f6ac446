package dev.switchboard.adapter.notify;

import dev.switchboard.adapter.notify.Exchange.Answered;
import dev.switchboard.adapter.notify.Exchange.Lost;
import dev.switchboard.adapter.notify.Exchange.Refused;
import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;

/// Sends JSON, or a form, to addresses that somebody else chose. Only public ones are reached, over
/// HTTPS; redirects are not followed, nothing is tried twice, no cookies are kept. A connection is
/// made within 3 s and the whole exchange takes at most 10 s; of the answer the first 64 KB are
/// read.
public final class OutboundHttp implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 64 * 1024;

  private final Guard guard;
  private final Duration patience;
  private final CloseableHttpClient client;

  /// Reaches the internet, and this very machine, in plain HTTP too, where loopback is allowed:
  /// only for the local stack.
  public OutboundHttp(boolean allowLoopback) {
    this(Guard.of(allowLoopback), PATIENCE);
  }

  OutboundHttp(Guard guard, Duration patience) {
    this.guard = guard;
    this.patience = patience;
    this.client = PlainClient.resolvingBy(guard);
  }

  /// Why nothing at this address is reached, whatever its host stands for; empty where something
  /// may be.
  Optional<String> refuses(URI address) {
    return guard.refusesAtFirstSight(address);
  }

  Exchange post(String url, String json, Map<String, String> headers) {
    return post(url, new StringEntity(json, ContentType.APPLICATION_JSON), headers);
  }

  /// Posts the fields of a form, which are encoded already.
  Exchange postForm(String url, String fields, Map<String, String> headers) {
    return post(url, new StringEntity(fields, ContentType.APPLICATION_FORM_URLENCODED), headers);
  }

  private Exchange post(String url, HttpEntity body, Map<String, String> headers) {
    return exchange("POST", url, Optional.of(body), headers);
  }

  /// Makes a request of any method, with a body of JSON where there is one.
  Exchange send(String method, String url, Optional<String> json, Map<String, String> headers) {
    var body = json.<HttpEntity>map(text -> new StringEntity(text, ContentType.APPLICATION_JSON));
    return exchange(method, url, body, headers);
  }

  private Exchange exchange(
      String method, String url, Optional<HttpEntity> body, Map<String, String> headers) {
    URI address;
    try {
      address = new URI(url);
    } catch (URISyntaxException e) {
      return new Refused("address is not a URL");
    }
    var refusal = guard.refuses(address);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var request = new HttpUriRequestBase(method, address);
    body.ifPresent(request::setEntity);
    headers.forEach(request::setHeader);
    return withinPatience(request, HttpHost.create(address));
  }

  /// The client's own time-outs are for each read, so that a server that answers byte by byte could
  /// hold us for ever.
  private Exchange withinPatience(HttpUriRequestBase request, HttpHost host) {
    var exchange = new FutureTask<>(() -> exchange(request, host));
    Thread.ofVirtual().name("outbound-http").start(exchange);
    try {
      return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Lost("no answer within %d s".formatted(patience.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault.Passing("Interrupted while waiting for an answer.", e);
    } catch (ExecutionException e) {
      throw new Fault.Lasting("A request could not be made.", e);
    } finally {
      request.cancel();
    }
  }

  /// The response is not closed, because closing it reads what is left first, however long that is;
  /// the request is cancelled afterwards, which gives up its connection.
  private Exchange exchange(HttpUriRequestBase request, HttpHost host) {
    try {
      var response = client.executeOpen(host, request, null);
      var entity = response.getEntity();
      var body = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST_BYTES);
      var date =
          Optional.ofNullable(response.getFirstHeader(HttpHeaders.DATE)).map(Header::getValue);
      var rest =
          Optional.ofNullable(response.getFirstHeader(HttpHeaders.RETRY_AFTER))
              .flatMap(header -> Rest.read(header.getValue(), date));
      return new Answered(response.getCode(), new String(body, StandardCharsets.UTF_8), rest);
    } catch (IOException e) {
      return end(e);
    }
  }

  private static Exchange end(IOException failure) {
    return switch (failure) {
      case NotPublic refused -> new Refused("address is not public");
      case UnknownHostException unknown -> new Lost("host is not known", true);
      case ConnectException unreachable -> new Lost("no connection", true);
      case ConnectTimeoutException slow -> new Lost("no connection", true);
      case SSLException broken -> new Lost("no secure connection");
      case IOException broken -> new Lost("connection broke");
    };
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
