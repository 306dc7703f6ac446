package dev.switchboard.domain.workspace;

/// Makes secrets unreadable for whoever reads the store. What is sealed can be opened only in the
/// name of what it was sealed for.
public interface Seal {
  /// Makes a secret unreadable.
  ///
  /// @param owner what the secret belongs to, such as a workspace and a calendar; it is
  ///   authenticated, not stored
  byte[] close(byte[] secret, String owner);

  /// The secret again; a lasting fault where it was sealed by another key or for another owner.
  byte[] open(byte[] sealed, String owner);
}
