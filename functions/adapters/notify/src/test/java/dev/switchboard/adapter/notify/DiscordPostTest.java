package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.notice.Endpoint.Kind;
import dev.switchboard.domain.notice.Notifier.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscordPostTest {
  private final DiscordPost post = new DiscordPost(new OutboundHttp(true));

  @Test
  void it_is_content_that_mentions_nobody_and_discord_answers_204() throws IOException {
    try (var discord = Receiver.answering(204, "")) {
      var url = discord.url("/api/webhooks/1/token");

      assertThat(
              post.post(
                  Endings.endpoint(Kind.DISCORD, url), Endings.saying("News", "@everyone <@1>")))
          .isEqualTo(new Delivery.Delivered("HTTP 204"));

      var request = discord.received().getFirst();
      assertThat(request.path()).isEqualTo("/api/webhooks/1/token");
      assertThat(JSON.std.mapFrom(request.body()))
          .isEqualTo(
              Map.of(
                  "content",
                  "**News**\n@everyone <@1>",
                  "allowed_mentions",
                  Map.of("parse", List.of())));
    }
  }

  @Test
  void what_is_longer_than_2000_characters_is_cut_and_no_sign_torn_apart() throws IOException {
    try (var discord = Receiver.answering(204, "")) {
      deliver(discord, "😀".repeat(1_500));

      var content = (String) JSON.std.mapFrom(discord.received().getFirst().body()).get("content");
      assertThat(content).hasSize(1_999).endsWith("😀…");
    }
  }

  @Test
  void a_rate_limit_says_in_json_how_long_to_rest() {
    var body =
        "{\"message\":\"You are being rate limited.\",\"retry_after\":64.57,\"global\":false}";
    try (var discord = Receiver.answering(429, body)) {
      assertThat(deliver(discord, "Done."))
          .isEqualTo(new Delivery.Failed("answered 429", Optional.of(Duration.ofMillis(64_570))));
    }
  }

  @Test
  void a_rate_limit_of_who_stands_before_it_says_so_in_a_header() {
    var discord =
        new Receiver(exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          Receiver.reply(exchange, 429, "<html>");
        });
    try (discord) {
      assertThat(deliver(discord, "Done."))
          .isEqualTo(new Delivery.Failed("answered 429", Optional.of(Duration.ofSeconds(7))));
    }
  }

  @Test
  void an_unknown_webhook_is_gone() {
    try (var discord =
        Receiver.answering(404, "{\"message\":\"Unknown Webhook\",\"code\":10015}")) {
      assertThat(deliver(discord, "Done."))
          .isEqualTo(new Delivery.Refused("answered 404, code 10015", true));
    }
  }

  @Test
  void what_it_does_not_take_is_not_sent_again() {
    try (var discord = Receiver.answering(400, "{\"code\":50006}")) {
      assertThat(deliver(discord, ""))
          .isEqualTo(new Delivery.Refused("answered 400, code 50006", false));
    }
  }

  @Test
  void an_address_that_is_not_public_gets_no_request() {
    var strict = new DiscordPost(new OutboundHttp(false));

    assertThat(
            strict.post(
                Endings.endpoint(Kind.DISCORD, "https://10.0.0.1/"), Endings.saying("", "Done.")))
        .isEqualTo(new Delivery.Refused("address is not public"));
  }

  private Delivery deliver(Receiver discord, String text) {
    return post.post(Endings.endpoint(Kind.DISCORD, discord.url("/")), Endings.saying("", text));
  }
}
