package dev.switchboard.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.App;

/// What the app is told from outside, by `-c name=value` or by `cdk.json`. What a tier is told by
/// its own name first (`-c prod.model=…`) counts more there than what both are (`-c model=…`).
///
/// @param lambdas `lambdas`: the folder with a folder for each function's module, each with its zip
///   in `target`
/// @param told everything else, by name; nothing in it is blank
record Settings(Path lambdas, Map<String, String> told) {
  /// The model that work of kind `model` is done by, and whose it is; Amazon Bedrock's where nobody
  /// says so.
  static final String MODEL = "model";

  static final String MODEL_PROVIDER = "modelProvider";

  /// Where the API is reached from outside, which is known once there is one.
  static final String PUBLIC_URL = "publicUrl";

  /// The application that owners let into their Microsoft calendars.
  static final String MICROSOFT_CLIENT_ID = "microsoftClientId";

  /// The address that e-mails come from.
  static final String MAIL_FROM = "mailFrom";

  /// The Twilio account that SMS go out by, and the number or service that they come from.
  static final String SMS_ACCOUNT = "smsAccount";

  static final String SMS_FROM = "smsFrom";

  /// The e-mail address that alarms are sent to.
  static final String TELL = "tell";

  /// What the account may cost a month, in US dollars.
  static final String BUDGET = "budget";

  /// A name of your own for the API, and the ARN of its certificate in the same region.
  static final String DOMAIN = "domain";

  static final String CERTIFICATE = "certificate";

  /// The repository on GitHub, `owner/name`, whose pipeline may deploy.
  static final String REPOSITORY = "repository";

  private static final List<String> NAMES =
      List.of(
          MODEL,
          MODEL_PROVIDER,
          PUBLIC_URL,
          MICROSOFT_CLIENT_ID,
          MAIL_FROM,
          SMS_ACCOUNT,
          SMS_FROM,
          TELL,
          BUDGET,
          DOMAIN,
          CERTIFICATE,
          REPOSITORY);

  Settings {
    told = Map.copyOf(told);
  }

  static Settings of(App app) {
    var told = new TreeMap<String, String>();
    NAMES.stream()
        .flatMap(Settings::everyWay)
        .forEach(name -> context(app, name).ifPresent(value -> told.put(name, value)));
    return new Settings(Path.of(context(app, "lambdas").orElse("../functions/lambdas")), told);
  }

  /// What the whole app is told.
  Optional<String> of(String name) {
    return Optional.ofNullable(told.get(name));
  }

  /// What a tier is told.
  Optional<String> of(Tier tier, String name) {
    return Optional.ofNullable(told.get(own(tier, name)))
        .or(() -> Optional.ofNullable(told.get(name)));
  }

  /// What a tier must be told because of something else that it was told.
  String need(Tier tier, String name) {
    return of(tier, name)
        .orElseThrow(
            () -> new IllegalArgumentException("-c %s=… must be given, too.".formatted(name)));
  }

  /// The module's zip, as Maven's `package` leaves it.
  Path zip(String module) {
    var target = lambdas.resolve(module).resolve("target").toAbsolutePath().normalize();
    var zips = zips(target, module);
    if (zips.size() != 1) {
      throw new IllegalStateException(
          "The zips of %s in %s (%d) must be one. Maybe `./mvnw clean package` has to be run."
              .formatted(module, target, zips.size()));
    }
    return zips.getFirst();
  }

  private static List<Path> zips(Path target, String module) {
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(target, module + "-*-lambda.zip")) {
      var zips = new ArrayList<Path>();
      files.forEach(zips::add);
      return List.copyOf(zips);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> everyWay(String name) {
    return Stream.concat(Stream.of(name), Stream.of(Tier.values()).map(tier -> own(tier, name)));
  }

  private static String own(Tier tier, String name) {
    return tier.id() + "." + name;
  }

  private static Optional<String> context(App app, String name) {
    return Optional.ofNullable(app.getNode().tryGetContext(name))
        .map(Object::toString)
        .filter(value -> !value.isBlank());
  }
}
