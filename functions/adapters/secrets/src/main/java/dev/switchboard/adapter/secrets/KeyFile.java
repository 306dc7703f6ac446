package dev.switchboard.adapter.secrets;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;

/// A file that only its owner may read. It is whole or not there: it is written under another name,
/// down to the disk, and then linked to its own.
record KeyFile(Path file) {
  String readOr(Fresh fresh) throws IOException, GeneralSecurityException {
    if (!Files.exists(file)) {
      write(fresh.text());
    }
    return Files.readString(file);
  }

  private void write(String text) throws IOException {
    var folder = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    var draft = folder.resolve(".%s.%s".formatted(file.getFileName(), UUID.randomUUID()));
    var onlyOurs =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), onlyOurs)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Somebody else was faster: theirs counts.
      return;
    } finally {
      Files.delete(draft);
    }
  }

  /// Makes what a new file holds.
  interface Fresh {
    String text() throws GeneralSecurityException;
  }
}
