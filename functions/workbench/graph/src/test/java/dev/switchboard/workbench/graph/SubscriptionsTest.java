package dev.switchboard.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SubscriptionsTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private final GraphServer server = GraphServer.start(0, InstantSource.system());
  private final Visitor visitor = new Visitor(server);
  private final Doorbell bell = new Doorbell();

  SubscriptionsTest() throws Exception {}

  @BeforeEach
  void signIn() throws Exception {
    visitor.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
    bell.close();
  }

  @Test
  void who_does_not_answer_the_handshake_is_not_subscribed() throws Exception {
    bell.welcoming = false;

    assertThat(subscribe(60).error()).isEqualTo("ValidationError");
    assertThat(server.subscriptions()).isZero();
  }

  @Test
  void a_change_rings_with_the_secret() throws Exception {
    assertThat(subscribe(60).status()).isEqualTo(201);

    var id = add();

    assertThat(bell.next())
        .contains("clientState=s3cret", "changeType=created", "#Microsoft.Graph.Event", "id=" + id);
  }

  @Test
  void a_notification_that_is_not_taken_comes_again() throws Exception {
    subscribe(60);
    bell.refuse.set(2);

    var id = add();

    assertThat(bell.next()).contains(id);
    assertThat(server.orders().asked(Operation.NOTIFY)).isEqualTo(1);
  }

  @Test
  void a_dropped_notification_never_comes() throws Exception {
    subscribe(60);
    server.orders().tell(Operation.NOTIFY, Order.once(Trouble.DROPPED));

    add();

    assertThat(bell.silent()).isTrue();
  }

  @Test
  void a_subscription_lives_at_most_4230_minutes_and_can_be_renewed() throws Exception {
    assertThat(subscribe(4300).status()).isEqualTo(400);
    var id = subscribe(60).text("id");

    var until = Instant.now().plusSeconds(7200).toString();
    var renewed = visitor.ask("PATCH", "/subscriptions/" + id, Map.of("expirationDateTime", until));

    assertThat(renewed.text("expirationDateTime")).isEqualTo(until);
    assertThat(visitor.ask("DELETE", "/subscriptions/" + id, Map.of()).status()).isEqualTo(204);
    assertThat(visitor.ask("DELETE", "/subscriptions/" + id, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void its_own_life_is_told_of_too() throws Exception {
    subscribe(60);

    server.lifecycle(GraphServer.OWNER, "subscriptionRemoved");

    assertThat(bell.next()).contains("lifecycleEvent=subscriptionRemoved", "clientState=s3cret");
    assertThat(server.subscriptions()).isZero();
  }

  private String add() {
    return server.mailbox(GraphServer.OWNER).add("Dentist", START, START.plusSeconds(1800));
  }

  private Visitor.Answered subscribe(int minutes) throws Exception {
    var body = new HashMap<String, Object>();
    body.put("changeType", "created,updated,deleted");
    body.put("notificationUrl", bell.url());
    body.put("lifecycleNotificationUrl", bell.url() + "?of=life");
    body.put("resource", "/me/events");
    body.put("clientState", "s3cret");
    body.put("expirationDateTime", Instant.now().plusSeconds(minutes * 60L).toString());
    return visitor.ask("POST", "/subscriptions", body);
  }
}
