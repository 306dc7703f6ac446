package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.notice.Notifier.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSmsTest {
  private static final String SID = "AC0123456789abcdef0123456789abcdef";

  /// As Twilio's own documentation has it.
  private static final String CREATED =
      """
      {"account_sid":"AC0123456789abcdef0123456789abcdef","api_version":"2010-04-01","body":"Hi there",
       "date_created":"Thu, 24 Aug 2023 05:01:45 +0000","date_sent":null,"direction":"outbound-api",
       "error_code":null,"error_message":null,"from":"+15557122661","num_media":"0","num_segments":"1",
       "sid":"SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","status":"queued","to":"+15558675310"}\
      """;

  private static final String REFUSED =
      """
      {"code": 21211, "message": "The 'To' number +447700900731 is not a valid phone number.",
       "more_info": "https://www.twilio.com/docs/errors/21211", "status": 400}\
      """;

  @Test
  void the_message_is_posted_as_twilio_wants_it() {
    try (var twilio = Receiver.answering(201, CREATED)) {
      var delivery = sms(twilio, "+15557122661").deliver(Letters.letter());

      assertThat(delivery).isEqualTo(new Delivery.Delivered("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
      var request = twilio.received().getFirst();
      assertThat(request.path()).isEqualTo("/2010-04-01/Accounts/%s/Messages.json".formatted(SID));
      assertThat(request.headers())
          .containsEntry(
              "Authorization",
              List.of("Basic QUMwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjp0MGtlbg=="));
      assertThat(request.headers().get("Content-type"))
          .first()
          .asString()
          .startsWith("application/x-www-form-urlencoded");
      assertThat(form(request.body()))
          .isEqualTo(Map.of("To", Letters.PHONE, "From", "+15557122661", "Body", Letters.TEXT));
    }
  }

  @Test
  void a_messaging_service_is_named_as_one() {
    try (var twilio = Receiver.answering(201, CREATED)) {
      sms(twilio, "MG0123").deliver(Letters.letter());

      assertThat(form(twilio.received().getFirst().body()))
          .containsEntry("MessagingServiceSid", "MG0123")
          .doesNotContainKey("From");
    }
  }

  @Test
  void what_twilio_refuses_is_given_up_and_the_number_is_not_repeated() {
    try (var twilio = Receiver.answering(400, REFUSED)) {
      assertThat(sms(twilio, "+15557122661").deliver(Letters.letter()))
          .isEqualTo(new Delivery.Refused("answered 400, Twilio's code 21211"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void a_wrong_account_is_given_up(int status) {
    try (var twilio = Receiver.answering(status, "nothing here")) {
      assertThat(sms(twilio, "+15557122661").deliver(Letters.letter()))
          .isEqualTo(new Delivery.Refused("answered %d".formatted(status)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void trouble_that_passes_is_tried_again_after_the_rest_that_is_asked_for(int status) {
    try (var twilio =
        new Receiver(exchange -> {
          exchange.getResponseHeaders().put("Retry-After", List.of("90"));
          Receiver.reply(exchange, status, "{\"code\": 20429, \"status\": 429}");
        })) {
      assertThat(sms(twilio, "+15557122661").deliver(Letters.letter()))
          .isEqualTo(
              new Delivery.Failed(
                  "answered %d, Twilio's code 20429".formatted(status),
                  Optional.of(Duration.ofSeconds(90))));
    }
  }

  @Test
  void no_answer_in_time_is_tried_again() throws InterruptedException {
    var over = new CountDownLatch(1);
    try (var twilio = new Receiver(_ -> await(over))) {
      var http =
          new OutboundHttp(new Guard(true, InetAddress::getAllByName), Duration.ofMillis(200));

      var delivery =
          new TwilioSms(http, () -> account(twilio, "+15557122661")).deliver(Letters.letter());
      over.countDown();

      assertThat(delivery).isInstanceOf(Delivery.Failed.class);
      assertThat(delivery.detail()).startsWith("no answer within");
    }
  }

  @Test
  void nobody_is_told_without_a_number_or_an_account() {
    var http = new OutboundHttp(true);

    assertThat(new TwilioSms(http, Optional::empty).deliver(Letters.letter()))
        .isEqualTo(new Delivery.NotWanted("no account for SMS is set"));
    assertThat(new TwilioSms(http, Optional::empty).deliver(Letters.withoutAddress()))
        .isEqualTo(new Delivery.NotWanted("there is no phone number"));
    assertThat(new TwilioSms(http, Optional::empty).deliver(Letters.withoutLetter()))
        .isInstanceOf(Delivery.NotWanted.class);
  }

  @Test
  void an_account_is_whole_or_none() {
    var whole =
        Map.of(
            "switchboard.sms.account", SID,
            "switchboard.sms.token", "t0ken",
            "switchboard.sms.from", "+15557122661");

    assertThat(TwilioAccount.configured(name -> Optional.ofNullable(whole.get(name))))
        .contains(new TwilioAccount(SID, "t0ken", "+15557122661", "https://api.twilio.com"));
    assertThat(TwilioAccount.configured(_ -> Optional.empty())).isEmpty();
    assertThatThrownBy(() ->
            TwilioAccount.configured(
                name -> Optional.of(SID).filter(_ -> name.equals("switchboard.sms.account"))))
        .hasMessage("SWITCHBOARD_SMS_TOKEN must be set, because other settings for SMS are.");
    assertThat(new TwilioAccount(SID, "t0ken", "+1", "u").toString()).doesNotContain("t0ken");
  }

  private static TwilioSms sms(Receiver twilio, String from) {
    return new TwilioSms(new OutboundHttp(true), () -> account(twilio, from));
  }

  private static Optional<TwilioAccount> account(Receiver twilio, String from) {
    return Optional.of(new TwilioAccount(SID, "t0ken", from, twilio.url("")));
  }

  private static Map<String, String> form(String body) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : List.of(body.split("&"))) {
      var parts = List.of(field.split("=", -1));
      fields.put(parts.get(0), URLDecoder.decode(parts.get(1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
