package dev.switchboard.workbench.bench;

import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// What a caller waits for at the webhook of the local stack, over HTTP, beside a bare loop that
/// sends the same requests to the same tables and queues, and beside the function without the
/// gateway of this workbench: all three in turn, in one process.
final class Doors {
  private static final int ROUNDS = Integer.getInteger("rounds", 1000);

  /// Each round is one call in each way, and compilers take thousands.
  private static final int WARM_UP = 2 * ROUNDS;

  private final Samples took = new Samples();

  /// One of the ways in which a deed is done.
  private record Way(String name, Runnable what) {}

  private final Callers callers = new Callers();
  private final Front front;
  private final Floor floor;

  private Doors(Front front, Floor floor) {
    this.front = front;
    this.floor = floor;
  }

  /// Measures, prints a table and writes it as JSON.
  static void measure(Path json) throws IOException, InterruptedException {
    try (var front = Front.open();
        var floor = new Floor(front.aws())) {
      var doors = new Doors(front, floor);
      doors.takeOver();
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        doors.round(round);
      }
      doors.tell(json);
    }
  }

  private void tell(Path json) throws IOException {
    for (var deed : Deed.values()) {
      System.out.printf("%-14s does %s%n", deed.title(), deed.requests());
    }
    took.print("ms", 1e6, "floor");
    took.write(json);
  }

  /// Does each deed once, and has the floor take over what it left.
  private void takeOver() {
    callers.fill().map(front::post).forEach(answer -> expect(Deed.BOOKING, answer));
    floor.before(callers.bookedDay());
    try (var sqs = front.aws().sqsClient()) {
      var urls = Queues.ALL.stream().map(queue -> url(sqs, queue)).toList();
      received(sqs, urls);
      for (var deed : Deed.values()) {
        expect(deed, front.post(callers.say(deed)));
        floor.left(deed, received(sqs, urls));
      }
    }
    floor.after(callers.bookedDay());
  }

  private String url(SqsClient sqs, Queue queue) {
    return sqs.getQueueUrl(wish -> wish.queueName(front.aws().prefix() + queue.name())).queueUrl();
  }

  private static List<Floor.Left> received(SqsClient sqs, List<String> urls) {
    var all = new ArrayList<Floor.Left>();
    for (var url : urls) {
      List<Message> some;
      do {
        some =
            sqs.receiveMessage(wish ->
                    wish.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        some.forEach(message -> all.add(left(url, message)));
      } while (!some.isEmpty());
    }
    return all;
  }

  private static Floor.Left left(String url, Message message) {
    var group = message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID);
    return new Floor.Left(url, message.body(), Optional.ofNullable(group));
  }

  private void round(int round) {
    for (var deed : Deed.values()) {
      var said = new String[] {callers.say(deed), callers.say(deed)};
      var ways =
          List.of(
              new Way("floor", () -> floor.run(deed, callers.tomorrow())),
              new Way("function", () -> expect(deed, front.hand(said[0]))),
              new Way("http", () -> expect(deed, front.post(said[1]))));
      for (int turn = 0; turn < ways.size(); turn++) {
        floor.reset();
        time(round, deed, ways.get(Math.floorMod(turn + round, ways.size())));
      }
    }
  }

  private void time(int round, Deed deed, Way way) {
    long begun = System.nanoTime();
    way.what().run();
    long ended = System.nanoTime();
    if (round >= 0) {
      took.add(deed.title(), way.name(), ended - begun);
    }
  }

  private static void expect(Deed deed, String answer) {
    if (!answer.contains(deed.answer())) {
      throw new IllegalStateException("%s was answered %s".formatted(deed, answer));
    }
  }
}
