package dev.switchboard.workbench.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The TCP connections of a process that are established, as Linux lists them.
///
/// @see <a
///   href="https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html">`/proc/net/tcp`</a>
final class Connections {
  private static final String ESTABLISHED = "01";
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private Connections() {}

  /// Their other ends, in the words of the kernel.
  static List<String> of(long process) throws IOException {
    var root = Path.of("/proc", Long.toString(process));
    var own = sockets(root.resolve("fd"));
    var ends = new ArrayList<String>();
    for (var family : List.of("tcp", "tcp6")) {
      for (var line : Files.readAllLines(root.resolve("net").resolve(family))) {
        var words = line.strip().split("\\s+", -1);
        if (words[STATE].equals(ESTABLISHED) && own.contains(words[INODE])) {
          ends.add(words[REMOTE]);
        }
      }
    }
    return ends;
  }

  private static Set<String> sockets(Path descriptors) throws IOException {
    var inodes = new HashSet<String>();
    try (var all = Files.newDirectoryStream(descriptors)) {
      for (var each : all) {
        var target = Files.readSymbolicLink(each).toString();
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
    }
    return inodes;
  }
}
