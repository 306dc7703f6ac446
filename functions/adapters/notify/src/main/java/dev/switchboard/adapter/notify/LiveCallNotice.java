package dev.switchboard.adapter.notify;

import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.notice.Confirming;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notice.LiveCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Tells the caller while the call still runs, at the call's control URL. VAPI answers 200 as soon
/// as it has the words, and some are never spoken; so what was handed over counts as heard only
/// once the call's record says that the assistant began to speak, within 15 s. Measured from
/// outside it takes VAPI 0.5 to 10 s.
///
/// @see <a href="https://docs.vapi.ai/calls/call-features">Live call control</a>
public final class LiveCallNotice implements Confirming {
  static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final OutboundHttp http;
  private final Calls calls;
  private final Manner manner;
  private final boolean allowLoopback;
  private final InstantSource clock;

  /// As `Manner` says how; loopback only for the local stack.
  public LiveCallNotice(OutboundHttp http, Calls calls, Manner manner, boolean allowLoopback) {
    this(http, calls, manner, allowLoopback, InstantSource.system());
  }

  LiveCallNotice(
      OutboundHttp http, Calls calls, Manner manner, boolean allowLoopback, InstantSource clock) {
    this.http = http;
    this.calls = calls;
    this.manner = manner;
    this.allowLoopback = allowLoopback;
    this.clock = clock;
  }

  @Override
  public String route() {
    return Notice.ON_CALL;
  }

  @Override
  public Duration firstLook() {
    return LOOK;
  }

  @Override
  public Delivery deliver(Notice notice) {
    if (notice.caller().isEmpty()) {
      return new Delivery.NotWanted("it did not begin on a call");
    }
    var call = notice.caller().get();
    var head = calls.head(notice.workspace(), call.call());
    if (head.map(CallHead::ended).orElse(false)) {
      return new Delivery.NotWanted("call has ended");
    }
    return known(call, head)
        .map(url -> deliver(url, notice))
        .orElseGet(() -> new Delivery.NotWanted("call has no control URL"));
  }

  private static Optional<String> known(LiveCall call, Optional<CallHead> head) {
    return call.controlUrl().or(() -> head.flatMap(CallHead::controlUrl));
  }

  private Delivery deliver(String url, Notice notice) {
    return ControlUrl.of(url, allowLoopback)
        .map(vapi -> http.post(vapi.value(), manner.json(notice.spoken()), Map.of()))
        .map(LiveCallNotice::delivery)
        .orElseGet(() -> new Delivery.NotWanted("not a control URL of VAPI"));
  }

  /// A call that is over answers with an error. What failed is tried again, and by then the call's
  /// head says that it has ended. What may have got there is not said again.
  private static Delivery delivery(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answer when answer.successful() ->
          new Delivery.Delivered("HTTP %d".formatted(answer.status()));
      case Exchange.Answered answer ->
          new Delivery.Failed("answered %d".formatted(answer.status()));
      case Exchange.Refused refused -> new Delivery.Refused(refused.why());
      case Exchange.Lost lost when lost.unsent() -> new Delivery.Failed(lost.why());
      case Exchange.Lost lost ->
          new Delivery.Delivered("it may be there, but %s".formatted(lost.why()));
    };
  }

  @Override
  public Sighting look(Notice notice, Instant handedOver) {
    var call = notice.caller().flatMap(each -> calls.read(notice.workspace(), each.call()));
    var until = handedOver.plus(PATIENCE);
    var spoken =
        call.stream()
            .flatMap(record -> record.events().stream())
            .filter(event -> !event.at().isBefore(handedOver) && !event.at().isAfter(until))
            .anyMatch(LiveCallNotice::isSpeech);
    if (spoken) {
      return new Sighting.Seen("the assistant began to speak");
    }
    if (call.map(record -> record.head().ended()).orElse(false)) {
      return new Sighting.Missed("call ended before it was said");
    }
    return clock.instant().isBefore(until)
        ? new Sighting.NotYet(LOOK)
        : new Sighting.Missed("nothing was said within %d s".formatted(PATIENCE.toSeconds()));
  }

  /// `speech-update` comes 50 to 250 ms after the first sound; `assistant.speechStarted` only where
  /// the assistant is set to send it.
  private static boolean isSpeech(CallEvent event) {
    return switch (event.type()) {
      case "speech-update" ->
          event.fact() instanceof Noted noted
              && "assistant".equals(noted.details().get("role"))
              && "started".equals(noted.details().get("status"));
      case "assistant.speechStarted" -> true;
      default -> false;
    };
  }
}
