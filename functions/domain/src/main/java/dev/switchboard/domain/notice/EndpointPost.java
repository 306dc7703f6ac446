package dev.switchboard.domain.notice;

/// Posts notices to endpoints of one kind, in the form that they take.
public interface EndpointPost {
  Endpoint.Kind kind();

  /// Once. What it ends with is the endpoint's own answer; a faulty address or secret is refused.
  Notifier.Delivery post(Endpoint endpoint, Notice notice);
}
