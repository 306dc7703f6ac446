package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.Link;
import dev.switchboard.domain.link.Link.OnClash;
import dev.switchboard.domain.link.Link.Report;
import dev.switchboard.domain.link.Link.State;
import dev.switchboard.domain.link.Links.Due;
import dev.switchboard.domain.link.Mirror;
import dev.switchboard.domain.link.Turn;
import dev.switchboard.domain.link.Watch;

/// How a link is stored.
final class LinkItem {
  private LinkItem() {}

  /// Writes the link as the version after the one it carries.
  static Change save(Link link) {
    var change =
        Change.where(Condition.version(link.version()))
            .set(Items.VERSION, link.version() + 1)
            .set(Items.DOC, doc(link).values());
    return link.turn()
        .due()
        .map(due ->
            change.set(Items.DUE_SHARD, Items.DUE_LINKS).set(Items.DUE_AT, Moments.millis(due)))
        .orElseGet(() -> change.remove(Items.DUE_SHARD, Items.DUE_AT));
  }

  private static Fields doc(Link link) {
    var mailbox = link.mailbox();
    var doc =
        new Fields()
            .put("provider", mailbox.provider())
            .put("mailbox", mailbox.address())
            .put("onClash", mailbox.onClash().name())
            .put("mirror", mirror(link.mirror()))
            .put("turn", turn(link.turn()))
            .putFields("watch", link.watch().map(LinkItem::watch))
            .putFields("report", link.report().map(LinkItem::report));
    return switch (link.state()) {
      case State.Linked _ -> doc;
      case State.Lost lost -> doc.put("lostSince", lost.since()).put("lostWhy", lost.why());
    };
  }

  static Link read(Fields item) {
    var doc = item.fields(Items.DOC);
    return new Link(
        new CalendarId(Items.nameOf(item)),
        new Link.Mailbox(
            doc.text("provider"), doc.text("mailbox"), OnClash.valueOf(doc.text("onClash"))),
        doc.maybeTime("lostSince")
            .<State>map(since -> new State.Lost(since, doc.text("lostWhy")))
            .orElseGet(State.Linked::new),
        readMirror(doc.fields("mirror")),
        doc.maybeFields("watch").map(LinkItem::readWatch),
        readTurn(doc.fields("turn")),
        doc.maybeFields("report").map(LinkItem::readReport),
        item.number(Items.VERSION).longValue());
  }

  private static Fields mirror(Mirror mirror) {
    return new Fields()
        .putTime("readAt", mirror.readAt())
        .putText("cursor", mirror.cursor())
        .putTime("from", mirror.span().map(Mirror.Span::from))
        .putTime("to", mirror.span().map(Mirror.Span::to))
        .put("whole", mirror.whole());
  }

  private static Mirror readMirror(Fields fields) {
    return new Mirror(
        fields.maybeTime("readAt"),
        fields.maybeText("cursor"),
        fields.maybeTime("from").map(from -> new Mirror.Span(from, fields.time("to"))),
        fields.isTrue("whole"));
  }

  private static Fields watch(Watch watch) {
    return new Fields()
        .putText("id", watch.id())
        .put("since", watch.since())
        .put("until", watch.until())
        .put("secret", watch.secret());
  }

  private static Watch readWatch(Fields fields) {
    return new Watch(
        fields.maybeText("id"), fields.time("since"), fields.time("until"), fields.text("secret"));
  }

  private static Fields turn(Turn turn) {
    return new Fields()
        .put("asked", turn.asked())
        .put("fence", turn.fence())
        .putTime("until", turn.until())
        .put("failures", turn.failures())
        .putTime("rest", turn.rest())
        .putTime("due", turn.due());
  }

  private static Turn readTurn(Fields fields) {
    return new Turn(
        fields.number("asked").longValue(),
        fields.number("fence").longValue(),
        fields.maybeTime("until"),
        fields.number("failures").intValue(),
        fields.maybeTime("rest"),
        fields.maybeTime("due"));
  }

  private static Fields report(Report report) {
    return new Fields()
        .put("at", report.at())
        .put("looked", report.looked())
        .put("created", report.created())
        .put("updated", report.updated())
        .put("cancelled", report.cancelled())
        .put("followed", report.followed())
        .put("mended", report.mended());
  }

  private static Report readReport(Fields fields) {
    return new Report(
        fields.time("at"),
        fields.number("looked").intValue(),
        fields.number("created").intValue(),
        fields.number("updated").intValue(),
        fields.number("cancelled").intValue(),
        fields.number("followed").intValue(),
        fields.number("mended").intValue());
  }

  static Due due(Fields item) {
    return new Due(Items.workspaceOf(item), new CalendarId(Items.nameOf(item)));
  }
}
