package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.notice.Attempt;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Notices.Due;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.Telling;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.LogFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a notice is stored. Nobody's name or number is in it.
final class NoticeItem {
  private NoticeItem() {}

  /// As the version after the one it carries.
  static Fields of(WorkspaceId workspace, PlannedNotice notice) {
    var item =
        new Fields()
            .put("type", notice.plan().type())
            .put("routes", (Object) notice.plan().routes().stream().sorted().toList())
            .put("about", new LinkedHashMap<String, Object>(notice.plan().about()))
            .put(Items.AT, notice.plan().at())
            .put("revision", notice.plan().revision())
            .putText(LogFields.CORRELATION_ID, notice.plan().cause().or(Cause::current))
            .put("round", notice.round())
            .put("state", notice.state().name())
            .putText("why", notice.why())
            .put("tellings", tellings(notice.tellings()))
            .put("log", notice.log().stream().map(NoticeItem::attempt).toList())
            .put("plannedAt", notice.plannedAt())
            .put(Items.VERSION, notice.version() + 1)
            .put(Items.EXPIRES_AT, Expiry.of(notice.plan().at()))
            .put(Items.NEWEST_OF, Items.of(workspace))
            .put(Items.NEWEST_AT, Moments.text(notice.plannedAt()) + "#" + notice.id());
    notice
        .dueAt()
        .ifPresent(due ->
            item.put(Items.DUE_SHARD, Items.DUE_NOTICES).put(Items.DUE_AT, Moments.millis(due)));
    return item;
  }

  private static Fields tellings(Map<String, Telling> tellings) {
    var byRoute = new Fields();
    tellings.forEach((route, telling) ->
        byRoute.put(
            route,
            new Fields()
                .put("state", telling.state().name())
                .put("attempts", telling.attempts())
                .put("detail", telling.detail())
                .put("at", telling.at())
                .putTime("next", telling.next())));
    return byRoute;
  }

  private static Fields attempt(Attempt attempt) {
    return new Fields()
        .put("route", attempt.route())
        .put("at", attempt.at())
        .put("outcome", attempt.outcome().name())
        .put("detail", attempt.detail());
  }

  static PlannedNotice read(Fields item) {
    return new PlannedNotice(
        plan(item),
        item.number("round").intValue(),
        PlannedNotice.State.valueOf(item.text("state")),
        item.maybeText("why"),
        readTellings(item.fields("tellings")),
        item.each("log").stream().map(NoticeItem::readAttempt).toList(),
        item.maybeNumber(Items.DUE_AT).map(Moments::ofMillis),
        item.time("plannedAt"),
        item.number(Items.VERSION).longValue());
  }

  private static Plan plan(Fields item) {
    var about = item.fields("about");
    var texts = new HashMap<String, String>();
    about.values().keySet().forEach(name -> texts.put(name, about.text(name)));
    return new Plan(
        new NoticeId(Items.nameOf(item)),
        item.text("type"),
        new HashSet<>(item.texts("routes")),
        texts,
        item.time(Items.AT),
        item.number("revision").longValue(),
        Cause.read(item));
  }

  private static Map<String, Telling> readTellings(Fields byRoute) {
    var tellings = new HashMap<String, Telling>();
    byRoute.values().keySet().forEach(route -> tellings.put(route, telling(byRoute.fields(route))));
    return tellings;
  }

  private static Telling telling(Fields fields) {
    return new Telling(
        Telling.State.valueOf(fields.text("state")),
        fields.number("attempts").intValue(),
        fields.text("detail"),
        fields.time("at"),
        fields.maybeTime("next"));
  }

  private static Attempt readAttempt(Fields fields) {
    return new Attempt(
        fields.text("route"),
        fields.time("at"),
        Telling.State.valueOf(fields.text("outcome")),
        fields.text("detail"));
  }

  static Due due(Fields item) {
    return new Due(
        Items.workspaceOf(item),
        new NoticeId(Items.nameOf(item)),
        Moments.ofMillis(item.number(Items.DUE_AT)));
  }
}
