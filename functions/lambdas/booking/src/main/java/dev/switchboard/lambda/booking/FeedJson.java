package dev.switchboard.lambda.booking;

import io.micronaut.serde.annotation.Serdeable;

/// The feed of a calendar.
///
/// @param url what a calendar app subscribes to; whoever knows it can read the calendar
@Serdeable
record FeedJson(String url) {
  @Override
  public String toString() {
    return "FeedJson[]";
  }
}
