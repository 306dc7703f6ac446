package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a model is told of who it is and of the day on which it was asked. That day is the order's
/// and not the clock's: the same words mean the same day however late, and however often, the work
/// is tried.
final class Briefing {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private Briefing() {}

  static String of(Agent agent, Order order, ZoneId zone, boolean form) {
    return """
    You are %s. %s
    Somebody asked you to have something done. Do it now, in the background, with your tools where they help.
    They asked on %s, in the time zone %s. Count words such as "today" and "tomorrow" from then.
    %s\
    """
        .formatted(
            agent.name(),
            agent.persona(),
            DAY_AND_TIME.format(order.saidAt().atZone(zone)),
            zone,
            form
                ? "When it is done, answer in the form that is asked for."
                : "When it is done, answer with the result alone: short, plain sentences that can be read out on a telephone.");
  }
}
