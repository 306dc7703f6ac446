package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.ask.AskMicrosoft;
import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.domain.booking.Diaries;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.link.CheckDiary;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/// Puts together how owners' own diaries are asked. Only the REST door asks. What it takes, such as
/// the key of secrets, is made when the first one is asked.
@Factory
final class DiaryWiring {
  @Singleton
  Diaries diaries(DynamoDbStore store, PropertyResolver settings, InstantSource clock) {
    Function<String, Optional<String>> setting =
        name -> settings.getProperty(name.replace('-', '.'), String.class);
    var log = LoggerFactory.getLogger("booking");
    var linking = store.linking();
    return new CheckDiary(
        linking.links(),
        linking.grants(Seals.late(setting, clock)),
        AskMicrosoft.configured(setting, clock),
        (where, fault) -> log.error("{} failed", where, fault),
        clock,
        CheckDiary.USUAL_LIMIT);
  }

  @Singleton
  LookElsewhere lookElsewhere(FindBookable findBookable, Diaries diaries, InstantSource clock) {
    return new LookElsewhere(findBookable, diaries, clock);
  }
}
