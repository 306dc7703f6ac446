package dev.switchboard.topology;

import java.util.List;

/// Every secret that somebody has to put into Systems Manager, where what it is for is wanted.
public final class Secrets {
  /// Of the application that owners let into their Microsoft calendars.
  public static final Secret MICROSOFT =
      new Secret("microsoft-client-secret", Environment.MICROSOFT_CLIENT_SECRET);

  /// Of the Twilio account that SMS go out by.
  public static final Secret TWILIO = new Secret("twilio-token", Environment.SMS_TOKEN);

  /// Of the provider of language models.
  public static final Secret MODEL = new Secret("model-key", Environment.MODEL_KEY);

  public static final List<Secret> ALL = List.of(MICROSOFT, TWILIO, MODEL);

  private Secrets() {}
}
