package dev.switchboard.domain.agent;

/// Who is told where a caller did not hear on the call what there was to tell.
public enum NotHeard {
  /// The caller by SMS; where that does not do, the owner by e-mail.
  CALLER_BY_SMS,
  OWNER_BY_SMS,
  OWNER_BY_EMAIL,
  NOBODY
}
