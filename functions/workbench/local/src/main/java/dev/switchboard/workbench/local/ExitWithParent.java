package dev.switchboard.workbench.local;

/// Ends this process when the one that started it ends, so that killing a build tool does not leave
/// a stack behind.
final class ExitWithParent {
  private ExitWithParent() {}

  static void watch() {
    ProcessHandle.current().parent().ifPresent(ExitWithParent::watch);
  }

  private static void watch(ProcessHandle parent) {
    Thread.ofVirtual()
        .name("exit-with-parent")
        .start(() -> {
          parent.onExit().join();
          System.exit(0);
        });
  }
}
