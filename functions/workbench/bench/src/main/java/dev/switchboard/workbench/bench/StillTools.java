package dev.switchboard.workbench.bench;

import dev.switchboard.domain.booking.BookSlot;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.CancelAppointment;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.FollowUpQueue;
import dev.switchboard.domain.booking.HoldSlot;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.MoveAppointment;
import dev.switchboard.domain.conversation.tool.BookAppointment;
import dev.switchboard.domain.conversation.tool.CancelByCaller;
import dev.switchboard.domain.conversation.tool.CheckAvailability;
import dev.switchboard.domain.conversation.tool.DelegateTask;
import dev.switchboard.domain.conversation.tool.HoldForCaller;
import dev.switchboard.domain.conversation.tool.LookUpAppointments;
import dev.switchboard.domain.conversation.tool.RescheduleAppointment;
import dev.switchboard.domain.conversation.tool.TellTaskStatus;
import dev.switchboard.domain.conversation.tool.Toolbox;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.task.SubmitTask;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/// The tools of the webhook on days and tasks that cost nothing. No owner has a diary elsewhere.
final class StillTools {
  private StillTools() {}

  static Toolbox of(CalendarDays days, Instant now, FaultLog faults) {
    var clock = InstantSource.fixed(now);
    var bookables =
        new FindBookable(new StillCalendars(Lettings.calendar()), new StillCalendars.NoTeams());
    var look = new LookElsewhere(bookables, (_, _, _, _) -> Elsewhere.NOTHING, clock);
    var find = new FindAppointments(days);
    FollowUpQueue queue = (_, _, _) -> {};
    var tasks = new StillTasks();
    return new Toolbox(
        List.of(
            new CheckAvailability(bookables, new FindSlots(days, clock), look, clock),
            new HoldForCaller(bookables, new HoldSlot(days, clock), look, clock),
            new BookAppointment(
                bookables, new BookSlot(days, queue, clock, new Random(7)), look, clock),
            new RescheduleAppointment(
                bookables, find, new MoveAppointment(bookables, days, queue, clock), look, clock),
            new CancelByCaller(bookables, find, new CancelAppointment(days, queue, clock), clock),
            new LookUpAppointments(bookables, find, clock),
            new DelegateTask(new SubmitTask(tasks, (_, _, _) -> {}, clock), List.of("http")),
            new TellTaskStatus(tasks)),
        faults);
  }
}
