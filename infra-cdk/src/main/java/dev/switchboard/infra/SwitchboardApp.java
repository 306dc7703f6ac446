package dev.switchboard.infra;

import software.amazon.awscdk.App;

/// Writes the templates of every tier; the CDK's command line starts it.
public final class SwitchboardApp {
  private SwitchboardApp() {}

  public static void main(String[] args) {
    var app = new App();
    var settings = Settings.of(app);
    for (var tier : Tier.values()) {
      var _ = new Deployment(app, tier, settings);
    }
    settings
        .of(Settings.REPOSITORY)
        .ifPresent(repository -> {
          var _ = new AccessStack(app, repository);
        });
    app.synth();
  }
}
