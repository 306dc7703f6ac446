package dev.switchboard.workbench.bench.growth;

/// What is done for callers and owners, how often for each call (three calls of ten book, two leave
/// work behind), and what one costs by the table in the README, in US dollars.
enum Deed {
  CALL(1.0, 0.0000660),
  BOOKING(0.3, 0.0000245),
  TASK(0.2, 0.0000636);

  private final double perCall;
  private final double dollars;

  Deed(double perCall, double dollars) {
    this.perCall = perCall;
    this.dollars = dollars;
  }

  double perCall() {
    return perCall;
  }

  double dollars() {
    return dollars;
  }
}
