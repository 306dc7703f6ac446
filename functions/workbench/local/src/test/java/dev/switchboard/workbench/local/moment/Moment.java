package dev.switchboard.workbench.local.moment;

/// One remote call in the life of a task.
///
/// @param function which function makes it
/// @param number counts the calls of that function for this task from 1
/// @param call what is asked of whom, such as `dynamodb UpdateItem`
record Moment(String function, int number, String call) {
  /// On which side of the call its worker dies.
  enum Side {
    /// Nobody hears of it.
    BEFORE,
    /// It has happened, and the answer is lost.
    AFTER
  }

  /// How a worker dies.
  record Death(Moment moment, Side side) {
    boolean isAt(String function, int number, Side when) {
      return moment.function().equals(function) && moment.number() == number && side == when;
    }

    @Override
    public String toString() {
      return "%s %d, %s %s"
          .formatted(
              moment.function(),
              moment.number(),
              side == Side.BEFORE ? "before" : "after",
              moment.call());
    }
  }
}
