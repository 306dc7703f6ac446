package dev.switchboard.workbench.graph;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Microsoft's sign-in server and Graph in one, on this machine and in memory. Its times are the
/// clock's; what it was told stays told until it is calmed.
public final class GraphServer implements AutoCloseable {
  /// Who signs in where nobody else was said to.
  public static final String OWNER = "owner@example.com";

  /// The application that is known from the start.
  public static final String CLIENT_ID = "switchboard-at-the-double";

  public static final String CLIENT_SECRET = "a-secret-between-doubles";

  static final String TENANT = "84bd8158-6d4d-4958-8b9f-9d6445542f95";

  private final Orders orders = new Orders();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final EventsDoor events = new EventsDoor();
  private final Tokens tokens;
  private final LoginDoor login;
  private final SubscriptionsDoor subscriptions;
  private final Mailboxes mailboxes;
  private final Front front;
  private final int port;
  private HttpServer http;

  private GraphServer(int wanted, InstantSource clock) {
    tokens = new Tokens(clock);
    login = new LoginDoor(tokens);
    subscriptions = new SubscriptionsDoor(new Courier(threads, orders, closing), clock);
    mailboxes = new Mailboxes(subscriptions);
    http = listening(wanted);
    port = http.getAddress().getPort();
    var graph = new GraphDoor(tokens, mailboxes, events, new ViewDoor(url()), subscriptions);
    front = new Front(orders, login, graph, new ToldDoor(this), closing);
    serve();
  }

  /// Starts on the loopback interface.
  ///
  /// @param port 0 for any that is free
  public static GraphServer start(int port, InstantSource clock) {
    return new GraphServer(port, clock);
  }

  /// What stands for `https://login.microsoftonline.com`.
  public String loginUrl() {
    return url();
  }

  /// What stands for `https://graph.microsoft.com/v1.0`.
  public String graphUrl() {
    return url() + "/v1.0";
  }

  public Mailbox mailbox(String address) {
    return mailboxes.of(address);
  }

  /// Who is signed in from now on by whoever opens the sign-in page.
  public void sitsBeforeTheBrowser(String address) {
    login.sitsBeforeTheBrowser(address);
  }

  /// Makes another application known.
  public void register(String client, String secret) {
    login.register(client, secret);
  }

  /// What each operation is told to do, and how often it was asked.
  public Orders orders() {
    return orders;
  }

  public void answerDuplicates(Duplicates how) {
    events.answerDuplicates(how);
  }

  /// Takes back what a user granted: their tokens are refused from now on.
  public void revoke(String address) {
    tokens.revoke(address);
  }

  /// Makes all access tokens too old; refresh tokens still serve.
  public void expireTokens() {
    tokens.expireAccess();
  }

  /// Tells subscribers of a mailbox `reauthorizationRequired`, `subscriptionRemoved` or `missed`.
  public void lifecycle(String address, String event) {
    subscriptions.lifecycle(address, event);
  }

  /// How many subscriptions are in force.
  public int subscriptions() {
    return subscriptions.count();
  }

  /// Closes the port: every connection is refused until it is up again.
  public synchronized void down() {
    http.stop(0);
  }

  /// Opens the same port again, with everything as it was.
  public synchronized void up() {
    http = listening(port);
    serve();
  }

  @Override
  public synchronized void close() {
    closing.countDown();
    http.stop(0);
    threads.shutdownNow();
  }

  List<Mailbox> mailboxes() {
    return mailboxes.all();
  }

  private String url() {
    return "http://127.0.0.1:" + port;
  }

  private void serve() {
    http.createContext("/", front);
    http.setExecutor(threads);
    http.start();
  }

  private static HttpServer listening(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Port %d must be free.".formatted(port), e);
    }
  }
}
