package dev.switchboard.workbench.graph;

/// A way in which an operation can be told to fail.
public enum Trouble {
  /// The connection is closed before anything is done.
  REFUSED,

  /// Nothing is done, and no answer comes.
  TIMEOUT_BEFORE,

  /// It is done, and no answer comes.
  TIMEOUT_AFTER,

  /// It is done, and the connection is closed without an answer.
  RESET,

  /// It is done, and answered after the order's rest.
  SLOW,

  /// Nothing is done: 500.
  ERROR_500,

  /// Nothing is done: 429 `ApplicationThrottled`, with the order's rest in Retry-After.
  THROTTLED,

  /// Nothing is done: 503, with the order's rest in Retry-After.
  UNAVAILABLE,

  /// Nothing is done: 504.
  GATEWAY_TIMEOUT,

  /// Nothing is done: 401 `InvalidAuthenticationToken`.
  UNAUTHORIZED,

  /// Nothing is done: 403 `ErrorAccessDenied`.
  FORBIDDEN,

  /// Nothing is done: 404 `ErrorItemNotFound`.
  NOT_FOUND,

  /// Nothing is done: 410 `syncStateNotFound`, as for a delta link that is too old.
  SYNC_LOST,

  /// Nothing is done: 400, as where somebody cancels a meeting who did not call it.
  NOT_ORGANIZER,

  /// The owner says no on the sign-in page.
  ACCESS_DENIED,

  /// A notification is not posted, and not tried again.
  DROPPED
}
