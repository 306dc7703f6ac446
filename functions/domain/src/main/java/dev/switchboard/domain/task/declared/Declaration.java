package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.task.declared.ReadOpenApi.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// An OpenAPI document that an owner declared, and what is sent with each request to its server.
///
/// @param document plain JSON values; a null counts as absent
/// @param headers their values are secrets
public record Declaration(Id id, Map<String, Object> document, Headers headers) {
  public static final int MOST = 20;

  public Declaration {
    document = Plain.withoutNulls(document);
  }

  /// Names a declaration within its workspace.
  public record Id(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public Id {
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "Id of declared tools (%s) must be 1 to 64 lower-case letters, digits and hyphens."
                .formatted(value));
      }
    }

    /// Empty where the text cannot name a declaration.
    public static Optional<Id> of(String text) {
      return FORM.matcher(text).matches() ? Optional.of(new Id(text)) : Optional.empty();
    }

    @Override
    public String toString() {
      return value;
    }
  }

  public Reading read() {
    return new ReadOpenApi().read(document, headers);
  }

  /// The operations that are understood.
  public List<DeclaredTool> tools() {
    return switch (read()) {
      case Reading.Read read -> read.tools();
      case Reading.Refused _ -> List.of();
    };
  }

  /// Neither the document nor the values of the headers.
  @Override
  public String toString() {
    return "Declaration[%s, %s]".formatted(id, headers);
  }
}
