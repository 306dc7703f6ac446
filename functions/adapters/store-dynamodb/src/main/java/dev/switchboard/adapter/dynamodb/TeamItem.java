package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Team;

/// How a team is stored.
final class TeamItem {
  private TeamItem() {}

  /// All but its id and version.
  static Fields doc(Team team) {
    return new Fields()
        .put("name", team.name())
        .put("kind", team.kind().name())
        .put("members", (Object) team.members().stream().map(CalendarId::value).toList());
  }

  static Team read(Fields item) {
    var doc = item.fields(Items.DOC);
    return new Team(
        new CalendarId(item.text(Items.SK).substring(Items.TEAMS.length())),
        doc.text("name"),
        Team.Kind.valueOf(doc.text("kind")),
        doc.texts("members").stream().map(CalendarId::new).toList(),
        item.number(Items.VERSION).longValue());
  }
}
