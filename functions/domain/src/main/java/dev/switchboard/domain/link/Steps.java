package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.CancelAppointment;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.MoveAppointment;
import dev.switchboard.domain.booking.ShiftAppointment;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What a turn is made of, in the order of its doing.
record Steps(WritePending write, KeepWatch watch, ReadChanges read) {
  static Steps of(Memory memory, Outside outside, InstantSource clock, RandomGenerator random) {
    var follow =
        new FollowOwner(
            outside.other(),
            memory,
            new ShiftAppointment(memory.findBookable(), memory.days(), outside.changes(), clock),
            new CancelAppointment(memory.days(), outside.changes(), clock),
            outside.tellOwner());
    var writeEntry = new WriteEntry(outside.other(), memory.ledger(), follow);
    return new Steps(
        new WritePending(memory.outbox(), memory.days(), writeEntry, outside.faults()),
        new KeepWatch(outside.other(), outside.publicUrl(), random, outside.faults()),
        reading(memory, outside, clock, follow));
  }

  private static ReadChanges reading(
      Memory memory, Outside outside, InstantSource clock, FollowOwner follow) {
    var settle =
        new SettleClash(
            memory.findBookable(),
            new FindSlots(memory.days(), clock),
            new MoveAppointment(memory.findBookable(), memory.days(), outside.changes(), clock),
            outside.tellOwner());
    var blockDays = new BlockDays(memory.days(), settle);
    var adopt = new Adopt(memory);
    var mirror = new MirrorEvents(memory.ledger(), blockDays, follow, adopt);
    var compare = new CompareBlocks(memory.days(), memory.ledger(), blockDays, mirror);
    return new ReadChanges(
        outside.other(), new Reconcile(outside.other(), memory, follow, compare), mirror);
  }
}
