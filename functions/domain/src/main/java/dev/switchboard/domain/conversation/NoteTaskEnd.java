package dev.switchboard.domain.conversation;

import dev.switchboard.domain.conversation.Fact.TaskEnded;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier;
import java.util.Optional;

/// Writes a task's end into the record of the call in which it was delegated.
public final class NoteTaskEnd implements Notifier {
  private final Calls calls;

  public NoteTaskEnd(Calls calls) {
    this.calls = calls;
  }

  @Override
  public String route() {
    return "call-record";
  }

  @Override
  public Delivery deliver(Notice notice) {
    return notice
        .caller()
        .<Delivery>map(caller -> {
          calls.record(
              CallEvent.ours(
                  notice.workspace(),
                  caller.call(),
                  caller.channel(),
                  notice.id(),
                  notice.type(),
                  notice.at(),
                  new TaskEnded(notice.id(), text(notice, "kind"), text(notice, "status"))));
          return new Delivery.Delivered("written");
        })
        .orElseGet(() -> new Delivery.NotWanted("not delegated on a call"));
  }

  private static String text(Notice notice, String name) {
    return Optional.ofNullable(notice.data().get(name)).map(Object::toString).orElse("");
  }
}
