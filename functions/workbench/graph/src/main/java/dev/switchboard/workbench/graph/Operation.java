package dev.switchboard.workbench.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Everything that the double can be asked, and the one thing that it does by itself: it notifies.
public enum Operation {
  AUTHORIZE("GET", "/[^/]+/oauth2/v2\\.0/authorize"),
  TOKEN("POST", "/[^/]+/oauth2/v2\\.0/token"),
  ME("GET", Paths.OWNER),
  CREATE("POST", Paths.OWNER + Paths.CALENDAR + "/events"),
  GET("GET", Paths.OWNER + Paths.CALENDAR + Paths.EVENT),
  UPDATE("PATCH", Paths.OWNER + Paths.CALENDAR + Paths.EVENT),
  DELETE("DELETE", Paths.OWNER + Paths.CALENDAR + Paths.EVENT),
  CANCEL("POST", Paths.OWNER + Paths.CALENDAR + Paths.EVENT + "/(?:microsoft\\.graph\\.)?cancel"),
  VIEW("GET", Paths.OWNER + Paths.CALENDAR + "/calendarView"),
  DELTA(
      "GET",
      Paths.OWNER + Paths.CALENDAR + "/calendarView/(?:microsoft\\.graph\\.)?delta(?:\\(\\))?"),
  SCHEDULE("POST", Paths.OWNER + "/calendar/(?:microsoft\\.graph\\.)?getSchedule"),
  SUBSCRIBE("POST", "/v1\\.0/subscriptions"),
  RENEW("PATCH", "/v1\\.0/subscriptions/(?<item>[^/]+)"),
  UNSUBSCRIBE("DELETE", "/v1\\.0/subscriptions/(?<item>[^/]+)"),

  /// A notification that the double posts.
  NOTIFY("", "");

  private final String method;
  private final Pattern path;

  Operation(String method, String path) {
    this.method = method;
    this.path = Pattern.compile(path);
  }

  /// What a request asks; empty where it is nothing that the double knows.
  static Optional<Operation> of(String method, String path) {
    return Stream.of(values())
        .filter(each -> each.method.equals(method) && each.path.matcher(path).matches())
        .findFirst();
  }

  /// Whose mailbox a path names: a user, or empty for whoever asks.
  Optional<String> user(String requested) {
    return named(requested, "user");
  }

  /// The event or subscription that a path names.
  String item(String requested) {
    return named(requested, "item").orElseThrow();
  }

  private Optional<String> named(String requested, String group) {
    Matcher matcher = path.matcher(requested);
    return matcher.matches() && path.namedGroups().containsKey(group)
        ? Optional.ofNullable(matcher.group(group))
        : Optional.empty();
  }

  private static final class Paths {
    static final String OWNER = "/v1\\.0/(?:me|users/(?<user>[^/]+))";
    static final String CALENDAR = "(?:/calendar|/calendars/[^/]+)?";
    static final String EVENT = "/events/(?<item>[^/]+)";
  }
}
