package dev.switchboard.domain.notice;

/// How somebody can be told of something.
public enum By {
  SMS("sms"),
  EMAIL("email"),
  /// The owner's own endpoint.
  WEBHOOK("owner-webhook");

  private final String route;

  By(String route) {
    this.route = route;
  }

  /// The notifier's route.
  public String route() {
    return route;
  }
}
