package dev.switchboard.domain.notice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A route on which everything arrives, and is remembered.
public final class Heard implements Notifier {
  private final String route;
  private final List<Notice> notices = new CopyOnWriteArrayList<>();

  public Heard(String route) {
    this.route = route;
  }

  @Override
  public String route() {
    return route;
  }

  @Override
  public Delivery deliver(Notice notice) {
    notices.add(notice);
    return new Delivery.Delivered("HTTP 200");
  }

  /// In the order of their arrival.
  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  /// What was written to people.
  public List<String> texts() {
    return notices.stream().flatMap(notice -> notice.letter().stream()).map(Letter::text).toList();
  }
}
