package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Route;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Reads the functions, and what calls them, back from the templates: all that the topology states,
/// as it states it, and nothing else.
@ParameterizedClass
@EnumSource(Tier.class)
final class FunctionsWalkTest {
  private final Synthesized made;

  FunctionsWalkTest(Tier tier) {
    this.made = Synthesized.of(tier);
  }

  @Test
  void the_functions_are_the_topologys() {
    assertThat(
            made.all("AWS::Lambda::Function")
                .map(each -> made.unprefixed(each.text("FunctionName"))))
        .containsExactlyInAnyOrderElementsOf(Functions.ALL.stream().map(Function::name).toList());
  }

  @Test
  void the_routes_are_the_topologys_and_lead_to_live_aliases() {
    var routes =
        made.all("AWS::ApiGatewayV2::Route")
            .map(each -> each.text("RouteKey") + " -> " + integration(each));

    assertThat(routes)
        .containsExactlyInAnyOrderElementsOf(
            routes((route, function) ->
                route.method() + " " + route.path() + " -> " + live(function)));
  }

  @Test
  void the_api_may_call_what_its_routes_lead_to_by_their_paths() {
    var calls =
        made.all("AWS::Lambda::Permission")
            .map(each -> path(each) + " -> " + each.text("FunctionName"));

    assertThat(calls)
        .containsExactlyInAnyOrderElementsOf(
            routes((route, function) -> route.path() + " -> " + live(function)));
  }

  @Test
  void the_event_sources_are_the_topologys_and_lead_to_live_aliases() {
    var sources =
        made.all("AWS::Lambda::EventSourceMapping")
            .map(each -> messages(each) + " -> " + lambda(each));

    assertThat(sources)
        .containsExactlyInAnyOrderElementsOf(
            Functions.ALL.stream()
                .filter(function -> function.source() instanceof Messages)
                .map(function -> function.source() + " -> " + function.name())
                .toList());
  }

  private String integration(Resource route) {
    var id = route.text("Target").replace("integrations/", "");
    var integration = named("AWS::ApiGatewayV2::Integration", id);
    assertThat(integration.text("PayloadFormatVersion")).isEqualTo("2.0");
    return integration.text("IntegrationUri");
  }

  private Messages messages(Resource mapping) {
    var queue =
        Queues.ALL.stream()
            .filter(each ->
                ("arn:aws:sqs:REGION:ACCOUNT:" + made.tier().prefix() + each.name())
                    .equals(mapping.text("EventSourceArn")))
            .findFirst()
            .orElseThrow();
    return new Messages(
        queue,
        mapping.property("BatchSize").asInt(),
        mapping.property("ScalingConfig").path("MaximumConcurrency").asInt());
  }

  /// The function behind the mapping's live alias.
  private String lambda(Resource mapping) {
    assertThat(mapping.text("FunctionName")).endsWith(":live");
    var alias = named("AWS::Lambda::Alias", mapping.text("FunctionName").replace(":live", ""));
    assertThat(alias.text("Name")).isEqualTo("live");
    var function = named("AWS::Lambda::Function", alias.text("FunctionName"));
    return made.unprefixed(function.text("FunctionName"));
  }

  private Resource named(String type, String id) {
    return made.all(type).filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> routes(BiFunction<Route, Function, String> written) {
    return Functions.ALL.stream()
        .flatMap(function ->
            switch (function.source()) {
              case Messages _ -> Stream.<String>empty();
              case Http(var all) -> all.stream().map(route -> written.apply(route, function));
            })
        .toList();
  }

  private String live(Function function) {
    return "arn:aws:lambda:REGION:ACCOUNT:function:%s%s:live"
        .formatted(made.tier().prefix(), function.name());
  }

  /// What follows any stage and any method.
  private static String path(Resource permission) {
    var source = permission.text("SourceArn");
    assertThat(source).contains(":execute-api:REGION:ACCOUNT:http").contains("/*/*/");
    return source.substring(source.indexOf("/*/*/") + 4);
  }
}
