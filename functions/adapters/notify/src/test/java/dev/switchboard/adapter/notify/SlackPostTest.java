package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.notice.Endpoint.Kind;
import dev.switchboard.domain.notice.Notifier.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackPostTest {
  private final SlackPost post = new SlackPost(new OutboundHttp(true));

  @Test
  void it_is_one_text_in_json_and_slack_answers_ok() throws IOException {
    try (var slack = Receiver.answering(200, "ok")) {
      var url = slack.url("/services/T/B/x");

      assertThat(post.post(Endings.endpoint(Kind.SLACK, url), Endings.saying("News", "Done.")))
          .isEqualTo(new Delivery.Delivered("HTTP 200"));

      var request = slack.received().getFirst();
      assertThat(request.path()).isEqualTo("/services/T/B/x");
      assertThat(Signed.headers(request))
          .hasEntrySatisfying(
              "content-type", type -> assertThat(type).startsWith("application/json"));
      assertThat(JSON.std.mapFrom(request.body())).isEqualTo(Map.of("text", "*News*\nDone."));
    }
  }

  @Test
  void nobody_can_be_mentioned_and_no_link_be_made() throws IOException {
    try (var slack = Receiver.answering(200, "ok")) {
      post.post(
          Endings.endpoint(Kind.SLACK, slack.url("/")),
          Endings.saying("<@U1>", "<!channel> <https://evil.example|free> & &lt;"));

      assertThat(JSON.std.mapFrom(slack.received().getFirst().body()))
          .isEqualTo(
              Map.of(
                  "text",
                  "*&lt;@U1&gt;*\n"
                      + "&lt;!channel&gt; &lt;https://evil.example|free&gt; &amp; &amp;lt;"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404, no_service, true",
    "410, channel_is_archived, true",
    "403, invalid_token, true",
    "403, action_prohibited, false",
    "400, invalid_payload, false"
  })
  void a_word_of_error_is_lasting_and_some_say_that_it_is_gone(
      int status, String word, boolean gone) {
    try (var slack = Receiver.answering(status, word)) {
      assertThat(deliver(slack))
          .isEqualTo(new Delivery.Refused("answered %d, %s".formatted(status, word), gone));
    }
  }

  @Test
  void too_many_requests_may_pass_after_the_rest_it_asks_for() {
    var slack =
        new Receiver(exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "30");
          Receiver.reply(exchange, 429, "rate_limited");
        });
    try (slack) {
      assertThat(deliver(slack))
          .isEqualTo(
              new Delivery.Failed(
                  "answered 429, rate_limited", Optional.of(Duration.ofSeconds(30))));
    }
  }

  @Test
  void an_error_of_the_server_may_pass_and_its_page_is_not_logged() {
    try (var slack = Receiver.answering(503, "<html>secret</html>")) {
      assertThat(deliver(slack)).isEqualTo(new Delivery.Failed("answered 503"));
    }
  }

  @Test
  void an_address_that_is_not_public_gets_no_request() {
    var strict = new SlackPost(new OutboundHttp(false));

    assertThat(
            strict.post(
                Endings.endpoint(Kind.SLACK, "https://169.254.169.254/"),
                Endings.saying("", "Done.")))
        .isEqualTo(new Delivery.Refused("address is not public"));
  }

  private Delivery deliver(Receiver slack) {
    return post.post(Endings.endpoint(Kind.SLACK, slack.url("/")), Endings.saying("", "Done."));
  }
}
