package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

final class FaultsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ThrottlingException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded"
      })
  void throttling_passes(String code) {
    assertThat(Faults.of(refusal(400, code), "read")).isInstanceOf(Fault.Passing.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void an_error_of_the_server_passes(int status) {
    assertThat(Faults.of(refusal(status, "InternalServerError"), "read"))
        .isInstanceOf(Fault.Passing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ResourceNotFoundException", "ValidationException", "AccessDeniedException"})
  void what_somebody_has_to_mend_lasts(String code) {
    assertThat(Faults.of(refusal(400, code), "read from table days"))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessage("DynamoDB did not read from table days (%s).", code);
  }

  @Test
  void trouble_with_the_connection_passes_and_other_trouble_of_the_client_lasts() {
    var reset = SdkClientException.create("no", new IOException("reset"));

    assertThat(Faults.of(reset, "read")).isInstanceOf(Fault.Passing.class);
    assertThat(Faults.of(SdkClientException.create("no credentials"), "read"))
        .isInstanceOf(Fault.Lasting.class);
  }

  @Test
  void a_transaction_in_the_way_passes_and_is_tried_again() {
    var conflict = TransactionConflictException.builder().message("busy").build();
    var cancelled = cancelled("None", "TransactionConflict");

    assertThat(Stream.of(conflict, cancelled)).allMatch(Faults::isLostRace);
    assertThat(Faults.of(conflict, "write")).isInstanceOf(Fault.Passing.class);
    assertThat(Faults.of(cancelled, "write")).isInstanceOf(Fault.Passing.class);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_transaction_with_something_wrong_in_it_is_not_tried_again(
      TransactionCanceledException cancelled) {
    assertThat(Faults.isLostRace(cancelled)).isFalse();
    assertThat(Faults.of(cancelled, "write")).isInstanceOf(Fault.Lasting.class);
  }

  static Stream<TransactionCanceledException> wrong() {
    return Stream.of(cancelled("ValidationError"), cancelled("ItemCollectionSizeLimitExceeded"));
  }

  @Test
  void a_table_that_is_not_there_lasts() {
    var store = store(LocalDynamoDb.endpoint());

    assertThatThrownBy(() -> store.workspaces().find(ACME))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessage("DynamoDB did not read from table none-directory (ResourceNotFoundException).");
  }

  @Test
  void a_table_that_never_answers_passes() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var store = store(URI.create("http://127.0.0.1:" + silent.getLocalPort()));

      assertThatThrownBy(() -> store.workspaces().find(ACME)).isInstanceOf(Fault.Passing.class);
    }
  }

  @Test
  void a_table_that_cannot_be_reached_passes() throws IOException {
    int port;
    try (var closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    var store = store(URI.create("http://127.0.0.1:" + port));

    assertThatThrownBy(() -> store.workspaces().find(ACME)).isInstanceOf(Fault.Passing.class);
  }

  private static DynamoDbStore store(URI endpoint) {
    var client = DynamoDb.client(Optional.of(endpoint));
    return new DynamoDbStore(client, "none-", InstantSource.system(), Duration.ZERO);
  }

  private static DynamoDbException refusal(int status, String code) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage("+15557770001").build();
    return (DynamoDbException)
        DynamoDbException.builder().statusCode(status).awsErrorDetails(details).build();
  }

  private static TransactionCanceledException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .cancellationReasons(
            Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList())
        .build();
  }
}
