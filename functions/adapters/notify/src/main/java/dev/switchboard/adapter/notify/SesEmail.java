package dev.switchboard.adapter.notify;

import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// Tells by e-mail, through Amazon SES. Delivered means that SES has taken it. SES knows no
/// repeats, so an answer that was lost may lead to a second e-mail, with the same
/// `X-Switchboard-Notice`. No detail holds an address.
///
/// @see <a
///   href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html">SendEmail</a>
public final class SesEmail implements Notifier {
  private static final String ID_HEADER = "X-Switchboard-Notice";

  private final Optional<Mailbox> mailbox;

  /// Nobody is told where there is no address to send from.
  public SesEmail(Optional<Mailbox> mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public String route() {
    return By.EMAIL.route();
  }

  @Override
  public Delivery deliver(Notice notice) {
    var address = notice.letter().flatMap(Letter::email);
    if (address.isEmpty()) {
      return new Delivery.NotWanted("there is no e-mail address");
    }
    return mailbox
        .map(known -> send(known, request(notice, known.from(), address.get())))
        .orElseGet(() -> new Delivery.NotWanted("no address to send e-mails from is set"));
  }

  private static Delivery send(Mailbox mailbox, SendEmailRequest request) {
    try {
      return new Delivery.Delivered(mailbox.ses().sendEmail(request).messageId());
    } catch (SesV2Exception e) {
      var answered = "answered %d, %s".formatted(e.statusCode(), code(e));
      boolean passing = e.isThrottlingException() || passing(e.statusCode());
      return passing ? new Delivery.Failed(answered, rest(e)) : new Delivery.Refused(answered);
    } catch (SdkClientException e) {
      return new Delivery.Failed("no answer from SES: " + e.getClass().getSimpleName());
    }
  }

  private static boolean passing(int status) {
    return status == 408 || status == 429 || status / 100 == 5;
  }

  private static String code(SesV2Exception e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .flatMap(details -> Optional.ofNullable(details.errorCode()))
        .orElse("without a code");
  }

  private static Optional<Duration> rest(SesV2Exception e) {
    return Optional.ofNullable(e.awsErrorDetails())
        .flatMap(details -> Optional.ofNullable(details.sdkHttpResponse()))
        .flatMap(response -> response.firstMatchingHeader("Retry-After"))
        .flatMap(Rest::read);
  }

  private static SendEmailRequest request(Notice notice, String sender, String address) {
    var letter = notice.letter().orElseThrow();
    return SendEmailRequest.builder()
        .fromEmailAddress(sender)
        .destination(to -> to.toAddresses(address))
        .content(content ->
            content.simple(message ->
                message
                    .subject(subject -> subject.data(letter.title()).charset("UTF-8"))
                    .body(body -> body.text(text -> text.data(letter.text()).charset("UTF-8")))
                    .headers(MessageHeader.builder().name(ID_HEADER).value(notice.id()).build())))
        .build();
  }
}
