package dev.switchboard.domain.workspace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key of a workspace's REST API, written `swb_<workspace>_<secret>`. It names its workspace, so
/// that checking it is one read inside that workspace's own keys.
public record ApiKey(WorkspaceId workspace, String secret) {
  private static final Pattern FORM = Pattern.compile("swb_([a-z0-9-]{1,40})_([A-Za-z0-9]{24,64})");

  /// Empty where the text is not written like a key.
  public static Optional<ApiKey> read(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? WorkspaceId.of(parts.group(1)).map(workspace -> new ApiKey(workspace, parts.group(2)))
        : Optional.empty();
  }

  public String written() {
    return "swb_%s_%s".formatted(workspace, secret);
  }

  /// What is stored of it. The secret is long and random, so a plain hash is enough.
  public String hash() {
    return Sha256.of(written());
  }

  @Override
  public String toString() {
    return "ApiKey[%s]".formatted(workspace);
  }
}
