package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.notice.Notifier.Delivery;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SesEmailTest {
  private static final String FROM = "Mia <mia@harbour.example>";

  @Test
  void the_e_mail_is_posted_as_ses_wants_it() throws IOException {
    try (var ses = Receiver.answering(200, "{\"MessageId\":\"0100018f-1\"}")) {
      var delivery = email(ses).deliver(Letters.letter());

      assertThat(delivery).isEqualTo(new Delivery.Delivered("0100018f-1"));
      var request = ses.received().getFirst();
      assertThat(request.path()).isEqualTo("/v2/email/outbound-emails");
      assertThat(request.headers().get("Authorization"))
          .first()
          .asString()
          .startsWith("AWS4-HMAC-SHA256 Credential=local/")
          .contains("/us-east-1/ses/aws4_request");
      assertThat(JSON.std.mapFrom(request.body()))
          .isEqualTo(
              Map.of(
                  "FromEmailAddress",
                  FROM,
                  "Destination",
                  Map.of("ToAddresses", List.of(Letters.EMAIL)),
                  "Content",
                  Map.of("Simple", simple())));
    }
  }

  private static Map<String, Object> simple() {
    return Map.of(
        "Subject", Map.of("Data", "Viewing", "Charset", "UTF-8"),
        "Body", Map.of("Text", Map.of("Data", Letters.TEXT, "Charset", "UTF-8")),
        "Headers", List.of(Map.of("Name", "X-Switchboard-Notice", "Value", "reminder.1")));
  }

  @ParameterizedTest
  @CsvSource({
    "400, MessageRejected",
    "400, BadRequestException",
    "400, MailFromDomainNotVerifiedException",
    "403, AccessDeniedException",
    "404, NotFoundException"
  })
  void what_ses_refuses_is_given_up_and_no_address_is_repeated(int status, String type) {
    try (var ses = refusing(status, type)) {
      assertThat(email(ses).deliver(Letters.letter()))
          .isEqualTo(new Delivery.Refused("answered %d, %s".formatted(status, type)));
      assertThat(ses.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, TooManyRequestsException",
    "400, ThrottlingException",
    "500, InternalServiceErrorException",
    "503, ServiceUnavailableException"
  })
  void trouble_that_passes_is_tried_again_after_the_rest_that_is_asked_for(
      int status, String type) {
    try (var ses = refusing(status, type)) {
      assertThat(email(ses).deliver(Letters.letter()))
          .isEqualTo(
              new Delivery.Failed(
                  "answered %d, %s".formatted(status, type), Optional.of(Duration.ofSeconds(90))));
      assertThat(ses.received()).hasSize(1);
    }
  }

  @Test
  void no_answer_in_time_is_tried_again() {
    var over = new CountDownLatch(1);
    try (var ses = new Receiver(_ -> await(over))) {
      var client = Mailbox.client(Optional.of(URI.create(ses.url(""))), Duration.ofMillis(300));

      var delivery = new SesEmail(Optional.of(new Mailbox(client, FROM))).deliver(Letters.letter());
      over.countDown();

      assertThat(delivery).isInstanceOf(Delivery.Failed.class);
    }
  }

  @Test
  void nobody_there_is_tried_again() {
    var settings =
        Map.of("switchboard.mail.from", FROM, "switchboard.mail.endpoint", "http://127.0.0.1:1");
    var mailbox = Mailbox.configured(name -> Optional.ofNullable(settings.get(name)));

    assertThat(new SesEmail(mailbox).deliver(Letters.letter())).isInstanceOf(Delivery.Failed.class);
  }

  @Test
  void nobody_is_told_without_an_address_or_a_sender() {
    var email = new SesEmail(Mailbox.configured(_ -> Optional.empty()));

    assertThat(email.deliver(Letters.withoutAddress()))
        .isEqualTo(new Delivery.NotWanted("there is no e-mail address"));
    assertThat(email.deliver(Letters.withoutLetter())).isInstanceOf(Delivery.NotWanted.class);
    assertThat(email.deliver(Letters.letter()))
        .isEqualTo(new Delivery.NotWanted("no address to send e-mails from is set"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "Wed, 21 Oct 2026 07:28:00 GMT", "1.5"})
  void a_rest_that_is_not_in_seconds_is_none(String header) {
    assertThat(Rest.read(header)).isEmpty();
  }

  @Test
  void a_rest_is_at_most_a_day() {
    assertThat(Rest.read(" 7 ")).contains(Duration.ofSeconds(7));
    assertThat(Rest.read("999999999")).contains(Duration.ofDays(1));
  }

  private static SesEmail email(Receiver ses) {
    var client = Mailbox.client(Optional.of(URI.create(ses.url(""))), Duration.ofSeconds(10));
    return new SesEmail(Optional.of(new Mailbox(client, FROM)));
  }

  /// @see <a href="https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html">How errors are
  ///   told</a>
  private static Receiver refusing(int status, String type) {
    return new Receiver(exchange -> {
      exchange.getResponseHeaders().put("X-Amzn-ErrorType", List.of(type));
      exchange.getResponseHeaders().put("Retry-After", List.of("90"));
      Receiver.reply(exchange, status, "{\"message\":\"Address ann@example.com is bad.\"}");
    });
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
