package dev.switchboard.lambda.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.switchboard.adapter.channels.Channel;
import dev.switchboard.adapter.channels.Reading;
import dev.switchboard.adapter.channels.WebhookRequest;
import dev.switchboard.adapter.log.Measures;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.domain.conversation.Inbound;
import dev.switchboard.domain.conversation.Respond;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.LogFields;
import dev.switchboard.topology.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Answers `POST /webhooks/{channel}/{workspace}`. Who sent it is checked on the raw body before
/// anything of it is read; a request that proves nothing gets 401 and touches nothing, and an
/// unknown workspace looks the same. The id of the request goes with whatever it sets off.
public final class WebhookHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Pattern KIND = Pattern.compile("[A-Za-z.-]{1,40}");

  private final List<Channel> channels;
  private final Workspaces workspaces;
  private final Respond respond;
  private final InstantSource clock;
  private final FaultLog faults;
  private final Measures measures;

  /// For Lambda, which configures by environment variables.
  public WebhookHandler() {
    this(Map.of());
    Priming.request(WebhookHandler::new, "POST", "/webhooks/vapi/priming");
  }

  /// For a process that holds several functions, each with properties of its own.
  public WebhookHandler(Map<String, Object> properties) {
    var wiring = new Wiring(new Settings(properties, Wiring::variable));
    this.channels = wiring.channels();
    this.workspaces = wiring.workspaces();
    this.respond = wiring.respond();
    this.clock = wiring.clock();
    this.faults = wiring.faults();
    this.measures = wiring.measures();
  }

  /// @param lambda null where it is not Lambda that calls
  @Override
  public APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, @Nullable Context lambda) {
    try (var _ = MDC.putCloseable(LogFields.FUNCTION, Functions.WEBHOOK.name());
        var _ = new Invocation(Optional.ofNullable(lambda))) {
      Requests.id(event).ifPresent(id -> MDC.put(LogFields.CORRELATION_ID, id));
      return answerOrProblem(event);
    } finally {
      MDC.remove(LogFields.CORRELATION_ID);
      MDC.remove(LogFields.WORKSPACE);
    }
  }

  private APIGatewayV2HTTPResponse answerOrProblem(APIGatewayV2HTTPEvent event) {
    try {
      return answer(event);
    } catch (Fault.Passing passing) {
      faults.report("webhook", passing);
      return Answers.tryAgain();
    } catch (RuntimeException broken) {
      faults.report("webhook", broken);
      return Answers.problem(500, "Something went wrong on our side. It has been logged.");
    }
  }

  private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    var now = clock.instant();
    var path = Optional.ofNullable(event.getPathParameters()).orElse(Map.of());
    var named = Optional.ofNullable(path.get("channel"));
    var channel =
        channels.stream().filter(each -> named.equals(Optional.of(each.name()))).findFirst();
    if (channel.isEmpty()) {
      return Answers.problem(404, "The path must be /webhooks/vapi/{workspace}.");
    }
    var request = Requests.read(event);
    return Optional.ofNullable(path.get("workspace"))
        .flatMap(WorkspaceId::of)
        .flatMap(workspaces::find)
        .filter(workspace -> channel.get().authentic(workspace, request, now))
        .map(workspace -> answer(channel.get(), workspace, request, now))
        .orElseGet(() ->
            Answers.problem(
                401, "The request must carry one of the workspace's webhook credentials."));
  }

  private APIGatewayV2HTTPResponse answer(
      Channel channel, Workspace workspace, WebhookRequest request, Instant now) {
    MDC.put(LogFields.WORKSPACE, workspace.id().value());
    return switch (channel.read(workspace.id(), request.body(), now)) {
      case Reading.Read read -> Answers.json(timed(channel, read.inbound(), now));
      case Reading.Unreadable unreadable -> Answers.problem(400, unreadable.why());
    };
  }

  /// How long it took is told with the channel's own name of the event, unless that is none: the
  /// channel may pass on whatever somebody sent.
  private String timed(Channel channel, Inbound inbound, Instant begun) {
    var answer = word(channel, inbound);
    measures.tell(
        Measure.WEBHOOK_ANSWER,
        Duration.between(begun, clock.instant()).toMillis(),
        Map.of("channel", channel.name(), "kind", kind(inbound)));
    return answer;
  }

  private static String kind(Inbound inbound) {
    var type = inbound.envelope().type();
    return KIND.matcher(type).matches() ? type : "other";
  }

  private String word(Channel channel, Inbound inbound) {
    return new String(channel.word(respond.respond(inbound)), StandardCharsets.UTF_8);
  }
}
