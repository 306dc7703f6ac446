package dev.switchboard.lambda.webhook;

import dev.switchboard.adapter.ask.AskMicrosoft;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.domain.booking.Diaries;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.CheckDiary;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Puts together how owners' own diaries are asked. What that takes, such as the key of secrets, is
/// made when the first one is.
@Factory
final class DiaryWiring {
  @Singleton
  Diaries diaries(
      DynamoDbStore store, PropertyResolver settings, FaultLog faults, InstantSource clock) {
    Function<String, Optional<String>> setting =
        name -> settings.getProperty(name.replace('-', '.'), String.class);
    var linking = store.linking();
    return new CheckDiary(
        linking.links(),
        linking.grants(Seals.late(setting, clock)),
        AskMicrosoft.configured(setting, clock),
        faults,
        clock,
        CheckDiary.USUAL_LIMIT);
  }
}
