package dev.switchboard.lambda.links;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.graph.MicrosoftSignIn;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.AskForComparison;
import dev.switchboard.domain.link.ConnectCalendar;
import dev.switchboard.domain.link.DisconnectCalendar;
import dev.switchboard.domain.link.FinishSignIn;
import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.link.LinkQueue;
import dev.switchboard.domain.link.Links;
import dev.switchboard.domain.link.Memory;
import dev.switchboard.domain.link.OtherCalendar;
import dev.switchboard.domain.link.ReceiveTelling;
import dev.switchboard.domain.link.SendToSignIn;
import dev.switchboard.domain.link.SignIn;
import dev.switchboard.domain.link.SigningIn;
import dev.switchboard.domain.workspace.Seal;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Puts together what is done over HTTP. Only that door has it.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "links")
final class RestWiring {
  @Singleton
  SignIn signIn(PropertyResolver settings, InstantSource clock) {
    return MicrosoftSignIn.configured(Wiring.microsoft(settings, clock), clock);
  }

  @Singleton
  SigningIn signingIn(DynamoDbStore store, Seal seal) {
    return store.linking().signingIn(seal);
  }

  @Singleton
  ConnectCalendar connectCalendar(
      Links links, Grants grants, LinkQueue queue, InstantSource clock) {
    return new ConnectCalendar(links, grants, queue, clock);
  }

  @Singleton
  DisconnectCalendar disconnectCalendar(
      Memory memory, OtherCalendar other, FaultLog faults, InstantSource clock) {
    return new DisconnectCalendar(memory, other, faults, clock);
  }

  @Singleton
  SendToSignIn sendToSignIn(
      SignIn signIn, SigningIn signingIn, InstantSource clock, RandomGenerator random) {
    return new SendToSignIn(signIn, signingIn, clock, random);
  }

  @Singleton
  FinishSignIn finishSignIn(SignIn signIn, SigningIn signingIn, ConnectCalendar connectCalendar) {
    return new FinishSignIn(signIn, signingIn, connectCalendar, PublicUrl.MICROSOFT);
  }

  @Singleton
  AskForComparison askForComparison(Links links, LinkQueue queue) {
    return new AskForComparison(links, queue);
  }

  @Singleton
  ReceiveTelling receiveTelling(Links links, LinkQueue queue, InstantSource clock) {
    return new ReceiveTelling(links, queue, clock);
  }
}
