package dev.switchboard.workbench.local.chaos;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Schedules;
import dev.switchboard.topology.Source.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What no worker can do: messages that nobody can read, and those of one workspace, which fail
/// each time until the worker is mended.
final class Poison {
  private static final Pattern QUEUE =
      Pattern.compile("\"QueueUrl\"\\s*:\\s*\"[^\"]*local-(\\w+)\"");
  private static final List<String> UNREADABLE =
      List.of(
          "no json of %d", "{\"type\":\"torn\",%d", "{\"version\":9,\"type\":\"sweep\",\"of\":%d}");
  private static final String SWEEP = Schedules.SWEEP.replace("\"", "\\\"");
  private static final long A_MOMENT = 20_000_000;

  private final Map<String, List<String>> put = new ConcurrentHashMap<>();
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean swept = new AtomicBoolean(true);
  private final Set<String> made = ConcurrentHashMap.newKeySet();
  private final AtomicInteger mates = new AtomicInteger();

  /// Nothing is received from these queues until they are let go.
  void hold(List<Queue> queues) {
    queues.forEach(queue -> held.add(queue.name()));
  }

  void letGo(List<Queue> queues) {
    queues.forEach(queue -> held.remove(queue.name()));
  }

  /// Whether sweeps come by. Here they do so every 15 seconds, which is as long as a message is
  /// tried: each would send again what fails, and it would never end.
  void sweep(boolean on) {
    swept.set(on);
  }

  /// From now on, what the workers of these queues do for the workspace fails each time.
  void spoil(List<Queue> queues) {
    queues.forEach(queue -> broken.add(queue.name()));
  }

  void mend(List<Queue> queues) {
    queues.forEach(queue -> broken.remove(queue.name()));
  }

  /// Puts one of each kind that cannot be read into a queue.
  void unreadable(SqsClient sqs, String prefix, Queue queue) {
    var url = sqs.getQueueUrl(request -> request.queueName(prefix + queue.name())).queueUrl();
    for (var kind : UNREADABLE) {
      var body = kind.formatted(made.size() + 1);
      made.add(body);
      note(queue.name(), body);
      sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
    }
  }

  /// Those that are unreadable.
  Set<String> made() {
    return Set.copyOf(made);
  }

  /// How many others were received together with one of it.
  int mates() {
    return mates.get();
  }

  /// What was put into a queue since this was asked last.
  List<String> of(Queue queue) {
    var bodies = put.remove(queue.name());
    return bodies == null ? new ArrayList<>() : new ArrayList<>(bodies);
  }

  private void note(String queue, String body) {
    put.computeIfAbsent(queue, _ -> new CopyOnWriteArrayList<>()).add(body);
  }

  /// For what functions send.
  Trouble sent(String body) {
    var queue = QUEUE.matcher(body);
    if (body.contains("\"MessageBody\"")
        && body.contains(Business.OTHER)
        && queue.find()
        && broken.contains(queue.group(1))) {
      note(queue.group(1), String.valueOf(read(body).get("MessageBody")));
    }
    return Trouble.NONE;
  }

  /// For what a worker asks of DynamoDB.
  Line.Plan of(Function worker) {
    return body ->
        worker.source() instanceof Messages messages
                && broken.contains(messages.queue().name())
                && body.contains(Business.OTHER)
            ? Trouble.ERROR_500
            : Trouble.NONE;
  }

  /// For what is received.
  Line.Plan receiving() {
    return new Line.Plan() {
      @Override
      public Trouble of(String body) {
        var queue = QUEUE.matcher(body);
        boolean receives = body.contains("MaxNumberOfMessages") && queue.find();
        while ((receives && held.contains(queue.group(1)))
            || (body.contains(SWEEP) && !swept.get())) {
          LockSupport.parkNanos(A_MOMENT);
        }
        return Trouble.NONE;
      }

      @Override
      public void answered(String body, String answer) {
        if (answer.contains("ReceiptHandle")
            && read(answer).get("Messages") instanceof List<?> all) {
          int bad = (int) all.stream().filter(each -> isBad(body(each))).count();
          mates.addAndGet(bad == 0 ? 0 : all.size() - bad);
        }
      }
    };
  }

  private static String body(Object message) {
    return message instanceof Map<?, ?> map ? String.valueOf(map.get("Body")) : "";
  }

  /// Whether nobody can do it.
  static boolean isBad(String body) {
    return body.contains(Business.OTHER)
        || UNREADABLE.stream()
            .anyMatch(kind -> body.startsWith(kind.substring(0, kind.indexOf('%'))));
  }

  private static Map<String, Object> read(String json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
