package dev.switchboard.workbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a caller waits for at the webhook of the local stack, over HTTP, beside a handler behind
/// the same gateway that only sends the same requests to the same tables and queues; and the
/// function without a gateway beside a bare loop of these requests: all four in turn, in one
/// process.
final class Doors {
  private static final String FLOOR = "floor";
  private static final String FLOOR_OVER_HTTP = "bare http";
  private static final int ROUNDS = Integer.getInteger("rounds", 1000);

  /// What of it is measured.
  private static final Pattern WHO = Pattern.compile(System.getProperty("who", ".*"));

  /// Each round is one call in each way, and compilers take thousands.
  private static final int WARM_UP = 2 * ROUNDS;

  private final Samples took = new Samples();

  /// One of the ways in which a deed is done.
  private record Way(String name, Runnable what) {}

  private final Callers callers = new Callers();
  private final Front front;
  private final Floor floor;
  private final BareFront bare;

  private Doors(Front front, Floor floor, BareFront bare) {
    this.front = front;
    this.floor = floor;
    this.bare = bare;
  }

  /// Measures, prints a table and writes it as JSON.
  static void measure(Path json) throws IOException, InterruptedException {
    try (var front = Front.open();
        var floor = new Floor(front.aws());
        var bare = BareFront.open(floor, Callers.tomorrow())) {
      var doors = new Doors(front, floor, bare);
      doors.takeOver();
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        doors.round(round);
        if (round % Math.max(1, ROUNDS / 5) == 0) {
          System.out.printf("round %d of %d%n", round, ROUNDS);
        }
      }
      doors.tell(json);
    }
  }

  private void tell(Path json) throws IOException {
    for (var deed : deeds()) {
      System.out.printf("%-14s does %s%n", deed.title(), deed.requests());
    }
    took.print("ms", 1e6, FLOOR);
    took.print("ms", 1e6, FLOOR_OVER_HTTP);
    took.write(json);
  }

  /// Does each deed once, and has the floor take over what it left.
  private void takeOver() {
    callers.fill().map(front::post).forEach(answer -> expect(Deed.BOOKING, answer));
    floor.before(callers.bookedDay());
    try (var sqs = front.aws().sqsClient()) {
      var mail = new Mail(sqs, front.aws().prefix());
      mail.take();
      for (var deed : Deed.values()) {
        expect(deed, front.post(callers.say(deed)));
        floor.left(deed, mail.take());
      }
    }
    floor.after(callers.bookedDay());
  }

  private void round(int round) {
    for (var deed : deeds()) {
      var said = Stream.generate(() -> callers.say(deed)).limit(3).toList();
      var ways =
          List.of(
              new Way(FLOOR, () -> floor.run(deed, Callers.tomorrow())),
              new Way("function", () -> expect(deed, front.hand(said.get(0)))),
              new Way(FLOOR_OVER_HTTP, () -> front.post(bare.webhook(), said.get(2))),
              new Way("http", () -> expect(deed, front.post(said.get(1)))));
      for (int turn = 0; turn < ways.size(); turn++) {
        floor.reset();
        time(round, deed, ways.get(Math.floorMod(turn + round, ways.size())));
      }
    }
  }

  private static List<Deed> deeds() {
    return Arrays.stream(Deed.values()).filter(deed -> WHO.matcher(deed.title()).find()).toList();
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
