package dev.switchboard.workbench.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The folder that one stack at a time lives in. The lock is the operating system's, so it ends
/// with the process, however that ends.
public final class Home implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private Home(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Makes the folder if need be.
  public static Home enter(Path folder) {
    try {
      Files.createDirectories(folder);
      var lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(lock).isEmpty()) {
        lock.close();
        throw new Trouble(
            "Another Switchboard lives in %s. Stop it, or start this one elsewhere: SWITCHBOARD_HOME=other SWITCHBOARD_PORT=8081"
                .formatted(folder));
      }
      return new Home(folder, lock);
    } catch (IOException e) {
      throw new Trouble(
          "Home (%s) must be a folder that can be written to: %s".formatted(folder, e), e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException inThisProcess) {
      return Optional.empty();
    }
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
