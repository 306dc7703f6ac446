package dev.switchboard.adapter.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/// Makes a line of each event that is loud enough, with what its thread knows and what the event
/// itself names.
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
  LineLogger(String name) {
    this.name = name;
  }

  @Override
  public boolean isTraceEnabled() {
    return shows(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return shows(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return shows(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return shows(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return shows(Level.ERROR);
  }

  private boolean shows(Level level) {
    return Output.current().levels().show(name, level);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    write(level, pattern, arguments, thrown, Map.of());
  }

  @Override
  public void log(LoggingEvent event) {
    var named = new LinkedHashMap<String, Object>();
    var pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> named.put(pair.key, pair.value));
    }
    write(
        event.getLevel(),
        event.getMessage(),
        event.getArgumentArray(),
        event.getThrowable(),
        named);
  }

  private void write(
      Level level,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown,
      Map<String, Object> named) {
    var message = MessageFormatter.basicArrayFormat(pattern, arguments);
    var fields = new LinkedHashMap<String, Object>(Known.of(MDC.getCopyOfContextMap()));
    fields.putAll(named);
    Output.current()
        .write(
            new Line(
                Instant.now(),
                level,
                name,
                message == null ? "" : message,
                fields,
                Optional.ofNullable(thrown)));
  }
}
