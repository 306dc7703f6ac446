package dev.switchboard.domain.feed;

import dev.switchboard.domain.workspace.Sha256;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What opens the feed of one calendar, written `<workspace>_<random>`. It names its workspace,
/// since a calendar app sends nothing else that could.
public record FeedSecret(WorkspaceId workspace, String random) {
  private static final int BYTES = 24;
  private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,40})_([0-9a-f]{48})");

  /// One that nobody can guess.
  ///
  /// @param random one that nobody can foresee
  public static FeedSecret fresh(WorkspaceId workspace, RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new FeedSecret(workspace, HexFormat.of().formatHex(bytes));
  }

  /// Empty where the text, which may come from a stranger, is not written like a secret.
  public static Optional<FeedSecret> read(String text) {
    var parts = FORM.matcher(text);
    return parts.matches()
        ? WorkspaceId.of(parts.group(1)).map(workspace -> new FeedSecret(workspace, parts.group(2)))
        : Optional.empty();
  }

  public String written() {
    return "%s_%s".formatted(workspace, random);
  }

  /// What is stored of it. It is long and random, so a plain hash is enough.
  public String hash() {
    return Sha256.of(written());
  }

  @Override
  public String toString() {
    return "FeedSecret[%s]".formatted(workspace);
  }
}
