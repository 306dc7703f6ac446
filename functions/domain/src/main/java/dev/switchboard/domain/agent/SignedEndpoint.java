package dev.switchboard.domain.agent;

/// An address of the owner that gets requests signed with their shared secret, `whsec_` and base64.
///
/// @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
public record SignedEndpoint(String url, String secret) {
  @Override
  public String toString() {
    return "SignedEndpoint[%s]".formatted(url);
  }
}
