package dev.switchboard.adapter.graph;

import com.microsoft.graph.subscriptions.SubscriptionsRequestBuilder;
import com.microsoft.graph.subscriptions.item.SubscriptionItemRequestBuilder;
import com.microsoft.graph.users.item.calendar.events.EventsRequestBuilder;
import com.microsoft.graph.users.item.calendarview.CalendarViewRequestBuilder;
import com.microsoft.graph.users.item.calendarview.delta.DeltaRequestBuilder;
import com.microsoft.graph.users.item.events.item.EventItemRequestBuilder;
import com.microsoft.graph.users.item.events.item.cancel.CancelRequestBuilder;
import com.microsoft.kiota.RequestAdapter;
import dev.switchboard.domain.fault.Fault;
import java.util.HashMap;
import java.util.Map;

/// The requests of Graph that we make, each by its own builder: the SDK's root would reach, and so
/// ship, every other one.
///
/// @param mailbox whose calendar it is
record Doors(RequestAdapter adapter, String url, String mailbox) {
  EventsRequestBuilder events() {
    return new EventsRequestBuilder(path(Map.of()), adapter);
  }

  EventItemRequestBuilder event(String id) {
    return new EventItemRequestBuilder(path(Map.of("event%2Did", id)), adapter);
  }

  CancelRequestBuilder cancel(String id) {
    return new CancelRequestBuilder(path(Map.of("event%2Did", id)), adapter);
  }

  CalendarViewRequestBuilder view() {
    return new CalendarViewRequestBuilder(path(Map.of()), adapter);
  }

  CalendarViewRequestBuilder view(String nextLink) {
    return new CalendarViewRequestBuilder(ours(nextLink), adapter);
  }

  DeltaRequestBuilder delta() {
    return new DeltaRequestBuilder(path(Map.of()), adapter);
  }

  DeltaRequestBuilder delta(String link) {
    return new DeltaRequestBuilder(ours(link), adapter);
  }

  SubscriptionsRequestBuilder subscriptions() {
    return new SubscriptionsRequestBuilder(path(Map.of()), adapter);
  }

  SubscriptionItemRequestBuilder subscription(String id) {
    return new SubscriptionItemRequestBuilder(path(Map.of("subscription%2Did", id)), adapter);
  }

  /// A link may come from our store or from an answer: the token goes to Graph only.
  private String ours(String link) {
    if (!link.startsWith(url + "/")) {
      throw new Fault.Lasting("A link to go on with must begin with %s/.".formatted(url));
    }
    return link;
  }

  private HashMap<String, Object> path(Map<String, String> names) {
    var path = new HashMap<String, Object>(names);
    path.put("baseurl", url);
    path.put("user%2Did", mailbox);
    return path;
  }
}
