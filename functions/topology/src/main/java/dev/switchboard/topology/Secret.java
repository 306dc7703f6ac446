package dev.switchboard.topology;

/// A secret that AWS Systems Manager keeps, and that a function reads when it needs it.
///
/// @param name the last part of its parameter's name
/// @param variable the environment variable that says which parameter it is
public record Secret(String name, String variable) {
  /// What a variable's value begins with that names a parameter instead of being a value.
  public static final String SCHEME = "ssm:";
}
