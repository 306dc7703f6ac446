package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CalendarDay.FollowUp;
import dev.switchboard.domain.booking.CalendarDay.Forward;
import dev.switchboard.domain.booking.CalendarDays.Due;
import dev.switchboard.domain.booking.Hold;
import dev.switchboard.domain.booking.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// How a day of a calendar is stored.
final class DayItem {
  private DayItem() {}

  /// Writes the day as the version after the one it carries.
  static Change save(CalendarDay day) {
    var change =
        Change.where(Condition.version(day.version()))
            .set(Items.VERSION, day.version() + 1)
            .set(
                "appointments", maps(day.appointments().stream().map(AppointmentItem::of).toList()))
            .set("holds", maps(day.holds().stream().map(DayItem::hold).toList()))
            .set("blocks", maps(day.blocks().stream().map(DayItem::block).toList()))
            .set("forwards", maps(day.forwards().stream().map(DayItem::forward).toList()))
            .set("followUps", maps(day.followUps().stream().map(DayItem::followUp).toList()));
    return day.followUpsDue()
        .map(due ->
            change.set(Items.DUE_SHARD, Items.DUE_BOOKINGS).set(Items.DUE_AT, Moments.millis(due)))
        .orElseGet(() -> change.remove(Items.DUE_SHARD, Items.DUE_AT));
  }

  private static List<?> maps(List<Fields> each) {
    return each.stream().map(Fields::values).toList();
  }

  private static Fields hold(Hold hold) {
    return new Fields()
        .put("holder", hold.holder())
        .put("start", hold.slot().start())
        .put("length", hold.slot().length().toString())
        .put("type", hold.type())
        .put("until", hold.until())
        .put("also", (Object) hold.also().stream().map(AppointmentItem::cell).toList());
  }

  private static Hold readHold(Fields fields) {
    return new Hold(
        fields.text("holder"),
        new Slot(fields.time("start"), Duration.parse(fields.text("length"))),
        fields.text("type"),
        fields.time("until"),
        fields.texts("also").stream().map(AppointmentItem::readCell).toList());
  }

  private static Fields block(Block block) {
    return new Fields()
        .put("kind", block.kind().name())
        .put("ref", block.ref())
        .put("from", block.from())
        .put("to", block.to())
        .putTime("until", block.until());
  }

  private static Block readBlock(Fields fields) {
    return new Block(
        Block.Kind.valueOf(fields.text("kind")),
        fields.text("ref"),
        fields.time("from"),
        fields.time("to"),
        fields.maybeTime("until"));
  }

  private static Fields forward(Forward forward) {
    return new Fields()
        .put("id", forward.id().toString())
        .put("to", forward.to().toString())
        .put("requestKey", forward.requestKey());
  }

  private static Fields followUp(FollowUp followUp) {
    return new Fields().put("id", followUp.id().toString()).put("revision", followUp.revision());
  }

  static CalendarDay read(Fields item) {
    return new CalendarDay(
        new CalendarId(Items.nameOf(item)),
        Items.dateOf(item),
        item.number(Items.VERSION).longValue(),
        item.each("appointments").stream().map(AppointmentItem::read).toList(),
        item.each("holds").stream().map(DayItem::readHold).toList(),
        item.each("blocks").stream().map(DayItem::readBlock).toList(),
        item.each("forwards").stream().map(DayItem::readForward).toList(),
        item.each("followUps").stream().map(DayItem::readFollowUp).toList(),
        item.maybeNumber(Items.DUE_AT).map(Moments::ofMillis));
  }

  private static Forward readForward(Fields fields) {
    return new Forward(
        AppointmentItem.id(fields), LocalDate.parse(fields.text("to")), fields.text("requestKey"));
  }

  private static FollowUp readFollowUp(Fields fields) {
    return new FollowUp(AppointmentItem.id(fields), fields.number("revision").intValue());
  }

  static Due due(Fields item) {
    return new Due(Items.workspaceOf(item), new CalendarId(Items.nameOf(item)), Items.dateOf(item));
  }
}
