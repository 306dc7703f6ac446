package dev.switchboard.domain.task;

/// The conditions that writes of `Tasks` have. A store without one of them is what the simulation
/// must be able to tell from a whole one.
public enum Guard {
  SUBMIT_ONCE,
  TAKE_WHAT_NOBODY_HAS,
  TAKE_WHEN_READY,
  TAKE_AFTER_SIGNAL,
  RECORD_UNDER_FENCE,
  RECORD_IN_PLACE,
  BEAT_UNDER_FENCE,
  BEAT_WHILE_RUNNING,
  REST_UNDER_FENCE,
  REST_WHILE_RUNNING,
  REST_WITHOUT_NEWS,
  END_UNDER_FENCE,
  END_WHILE_RUNNING,
  SETTLE_UNDER_FENCE,
  COUNT_ONCE,
  LEAVE_ONCE,
  LEAVE_BEFORE_END
}
