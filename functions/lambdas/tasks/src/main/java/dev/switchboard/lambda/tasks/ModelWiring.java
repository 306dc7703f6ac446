package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.llm.ChatModels;
import dev.switchboard.adapter.llm.ModelSettings;
import dev.switchboard.adapter.llm.Reach;
import dev.switchboard.adapter.llm.WorkspaceModels;
import dev.switchboard.adapter.notify.Guard;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.adapter.ssm.KeptSettings;
import dev.switchboard.domain.reasoning.ChooseModel;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Models;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Puts together which language models are asked: those that workspaces have set up, and the one of
/// the whole deployment.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "task-runner")
final class ModelWiring {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  Models models(DynamoDbStore store, PropertyResolver settings) {
    Function<String, Optional<String>> named = name -> settings.getProperty(name, String.class);
    boolean allowLoopback =
        settings.getProperty("switchboard.allow.loopback", Boolean.class).orElse(false);
    return new ChooseModel(
        store.lineups(Seals.late(named, clock)),
        new WorkspaceModels(new Guarded(Guard.of(allowLoopback))),
        deployments(KeptSettings.behind(named, clock)),
        clock);
  }

  private static Optional<LanguageModel> deployments(Function<String, Optional<String>> setting) {
    var provider = setting.apply("switchboard.model.provider").filter(name -> !name.isBlank());
    return provider.map(name -> ChatModels.of(name, () -> settings(name, setting)));
  }

  private static ModelSettings settings(
      String provider, Function<String, Optional<String>> setting) {
    return new ModelSettings(
        Optional.of(provider),
        setting.apply("switchboard.model.name"),
        setting.apply("switchboard.model.key"),
        setting.apply("switchboard.model.url"));
  }

  /// Workspaces choose addresses as owners do, so they reach what owners' endpoints may be.
  private record Guarded(Guard guard) implements Reach {
    @Override
    public Optional<String> refuses(URI url) {
      return guard.refuses(url);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return guard.resolve(host);
    }
  }
}
