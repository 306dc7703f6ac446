package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.llm.ChatModels;
import dev.switchboard.adapter.llm.ModelSettings;
import dev.switchboard.adapter.notify.HttpWork;
import dev.switchboard.adapter.notify.LiveCallNotice;
import dev.switchboard.adapter.notify.Manner;
import dev.switchboard.adapter.notify.OutboundHttp;
import dev.switchboard.adapter.notify.OwnerWebhook;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.adapter.ssm.KeptSettings;
import dev.switchboard.domain.conversation.NoteTaskEnd;
import dev.switchboard.domain.conversation.SummariseCall;
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.task.ModelWork;
import dev.switchboard.domain.task.RunTask;
import dev.switchboard.domain.task.TellEnding;
import dev.switchboard.domain.task.Work;
import dev.switchboard.topology.Environment;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Puts together who does which kind of work, and who is told what became of it. Only the queue's
/// door has any of it.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "task-runner")
final class Workshop {
  private static final String HOW_TO_SET =
      "Set %s to anthropic, openai or bedrock, %s to its model, and %s to its key."
          .formatted(Environment.MODEL_PROVIDER, Environment.MODEL_NAME, Environment.MODEL_KEY);

  private final InstantSource clock = InstantSource.system();

  @Singleton
  RunTask runTask(DynamoDbStore store, SqsQueues queues, PropertyResolver settings) {
    boolean allowLoopback =
        settings.getProperty("switchboard.allow.loopback", Boolean.class).orElse(false);
    var http = new OutboundHttp(allowLoopback);
    List<Work> works =
        List.of(
            new HttpWork(http, clock),
            new SummariseCall(store.calls(), clock),
            new ModelWork(model(settings), HOW_TO_SET));
    List<Notifier> notifiers =
        List.of(
            new NoteTaskEnd(store.calls()),
            new OwnerWebhook(http, clock),
            new LiveCallNotice(http, store.calls(), Manner.TELL_ASSISTANT, allowLoopback));
    return new RunTask(
        store.tasks(),
        queues.tasks(),
        store.agents(),
        works,
        new TellEnding(store.tasks(), notifiers, clock),
        clock);
  }

  private Optional<LanguageModel> model(PropertyResolver settings) {
    var setting = KeptSettings.behind(name -> settings.getProperty(name, String.class), clock);
    var provider = setting.apply("switchboard.model.provider").filter(name -> !name.isBlank());
    return provider.map(name -> ChatModels.of(name, () -> model(name, setting)));
  }

  private static ModelSettings model(String provider, Function<String, Optional<String>> setting) {
    return new ModelSettings(
        Optional.of(provider),
        setting.apply("switchboard.model.name"),
        setting.apply("switchboard.model.key"),
        setting.apply("switchboard.model.url"));
  }
}
