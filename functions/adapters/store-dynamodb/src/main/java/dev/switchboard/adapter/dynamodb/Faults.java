package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// Says of everything that DynamoDB and its client can throw whether it passes by itself. Messages
/// name the table and the error's code, never a key or a value.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">
///   Error handling with DynamoDB</a>
final class Faults {
  static final String CONDITION_FAILED = "ConditionalCheckFailed";

  private static final String CONFLICT = "TransactionConflict";
  private static final Set<String> PASSING_REASONS =
      Set.of(CONFLICT, CONDITION_FAILED, "ProvisionedThroughputExceeded", "ThrottlingError");
  private static final int SERVER_ERRORS = 500;

  private Faults() {}

  static Fault of(SdkException e, String asked) {
    var message = "DynamoDB did not %s (%s).".formatted(asked, code(e));
    return passes(e) ? new Fault.Passing(message, e) : new Fault.Lasting(message, e);
  }

  /// Whether a transaction was in the way, of which the client does not know by itself that trying
  /// again helps.
  static boolean isLostRace(Throwable e) {
    return switch (e) {
      case TransactionConflictException _ -> true;
      case TransactionCanceledException cancelled -> {
        var reasons = reasons(cancelled);
        yield reasons.contains(CONFLICT) && !reasons.contains(CONDITION_FAILED);
      }
      default -> false;
    };
  }

  /// The codes of what was wrong with single parts of a transaction.
  static List<String> reasons(TransactionCanceledException e) {
    return e.cancellationReasons().stream()
        .map(CancellationReason::code)
        .filter(code -> code != null && !code.equals("None"))
        .toList();
  }

  private static boolean passes(SdkException e) {
    return switch (e) {
      case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _, AbortedException _ -> true;
      case TransactionConflictException _, TransactionInProgressException _ -> true;
      case TransactionCanceledException cancelled ->
          PASSING_REASONS.containsAll(reasons(cancelled));
      case AwsServiceException service ->
          service.isThrottlingException() || service.statusCode() >= SERVER_ERRORS;
      default -> cameByConnection(e);
    };
  }

  private static boolean cameByConnection(SdkException e) {
    return Stream.<Throwable>iterate(e, each -> each != null, Throwable::getCause)
        .anyMatch(IOException.class::isInstance);
  }

  private static String code(SdkException e) {
    return e instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? service.awsErrorDetails().errorCode()
        : e.getClass().getSimpleName();
  }
}
