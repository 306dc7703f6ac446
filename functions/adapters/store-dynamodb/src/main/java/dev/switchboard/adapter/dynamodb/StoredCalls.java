package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.conversation.CallRecord;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls, each as its head and one item a fact.
final class StoredCalls implements Calls {
  private final StoredTable calls;

  StoredCalls(StoredTable calls) {
    this.calls = calls;
  }

  /// Two writes, each of which bears repeating: whoever breaks off in between records it again. Of
  /// repeats that bear different times, the earliest stays.
  @Override
  public void record(CallEvent event) {
    var key = Items.call(event.workspace(), event.call());
    var earlier =
        new Condition(
            "attribute_not_exists(#pk) OR #at > :earlier",
            Map.of("earlier", Moments.text(event.at())));
    calls.update(key, CallItem.head(event));
    calls.put(Items.fact(key, event.key()), CallItem.event(event), earlier);
  }

  @Override
  public Optional<CallHead> head(WorkspaceId workspace, String call) {
    return calls.get(Items.call(workspace, call)).map(CallItem::readHead);
  }

  @Override
  public Optional<CallRecord> read(WorkspaceId workspace, String call) {
    var items = calls.many().query(Search.partition(Items.call(workspace, call).pk()));
    var facts =
        items.stream()
            .filter(item -> !isHead(item))
            .map(item -> CallItem.readEvent(workspace, item))
            .toList();
    return items.stream()
        .filter(StoredCalls::isHead)
        .findFirst()
        .map(CallItem::readHead)
        .map(head -> CallRecord.of(head, facts));
  }

  private static boolean isHead(Fields item) {
    return item.text(Items.SK).equals(Items.HEAD);
  }

  @Override
  public List<CallHead> list(WorkspaceId workspace, Optional<Instant> before, int most) {
    var newest = Search.newest(Tables.NEWEST, Items.of(workspace), before.map(Moments::text), most);
    return calls.many().query(newest).stream().map(CallItem::readHead).toList();
  }
}
