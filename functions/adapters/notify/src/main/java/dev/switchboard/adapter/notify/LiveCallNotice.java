package dev.switchboard.adapter.notify;

import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notice.LiveCall;
import dev.switchboard.domain.notice.Notifier;
import java.util.Map;
import java.util.Optional;

/// Tells the caller while the call still runs, at the call's control URL. VAPI answers 200 as soon
/// as it has the words, so delivered means handed over, not heard. A repeat is told again.
///
/// @see <a href="https://docs.vapi.ai/calls/call-features">Live call control</a>
public final class LiveCallNotice implements Notifier {
  private final OutboundHttp http;
  private final Calls calls;
  private final Manner manner;
  private final boolean allowLoopback;

  /// As `Manner` says how; loopback only for the local stack.
  public LiveCallNotice(OutboundHttp http, Calls calls, Manner manner, boolean allowLoopback) {
    this.http = http;
    this.calls = calls;
    this.manner = manner;
    this.allowLoopback = allowLoopback;
  }

  @Override
  public String route() {
    return "live-call";
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
  /// head says that it has ended.
  private static Delivery delivery(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answer when answer.successful() ->
          new Delivery.Delivered("HTTP %d".formatted(answer.status()));
      case Exchange.Answered answer ->
          new Delivery.Failed("answered %d".formatted(answer.status()));
      case Exchange.Refused refused -> new Delivery.Refused(refused.why());
      case Exchange.Lost lost -> new Delivery.Failed(lost.why());
    };
  }
}
