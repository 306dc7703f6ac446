package dev.switchboard.adapter.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/// An answer that is none: its status, its body, and how long the provider wants to be left alone.
final class Refused extends HttpException {
  private static final long serialVersionUID = 1;

  private final transient Optional<Duration> rest;

  Refused(int status, String body, Optional<Duration> rest) {
    super(status, body);
    this.rest = rest;
  }

  Optional<Duration> rest() {
    return rest;
  }
}
