package dev.switchboard.adapter.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// AWS's own reader of the same JSON is the measure.
final class EventJsonTest {
  private static final Path SAMPLES = Path.of("../../../events");

  private final EventJson json = new EventJson();

  @ParameterizedTest
  @ValueSource(
      strings = {"post.json", "get.with-query-and-cookies.json", "unknown.nothing-but-a-path.json"})
  void a_request_is_read_as_aws_reads_it(String file) throws IOException {
    var text = Files.readString(SAMPLES.resolve("http").resolve(file));

    APIGatewayV2HTTPEvent read = json.fromJson(text, APIGatewayV2HTTPEvent.class);

    assertThat(read).isEqualTo(byAws(APIGatewayV2HTTPEvent.class, text));
    assertThat(read.getRawPath()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqs/calls.unknown-version.json",
        "sqs/tasks.batch-with-garbage.json",
        "sqs/tasks.one.json",
        "sqs/bookings.with-attributes.json"
      })
  void a_batch_of_messages_is_read_as_aws_reads_it(String file) throws IOException {
    var text = Files.readString(SAMPLES.resolve(file));

    SQSEvent read = json.fromJson(text, SQSEvent.class);

    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*ListValues") // SQS has none yet.
        .isEqualTo(byAws(SQSEvent.class, text));
    assertThat(read.getRecords()).isNotEmpty();
  }

  @Test
  void a_stream_is_read_like_a_text() {
    var text = "{\"rawPath\":\"/caf\u00e9\"}";
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

    APIGatewayV2HTTPEvent read = json.fromJson(bytes, APIGatewayV2HTTPEvent.class);

    assertThat(read.getRawPath()).isEqualTo("/caf\u00e9");
  }

  @Test
  void aws_reads_an_answer_as_it_was() {
    var answer =
        APIGatewayV2HTTPResponse.builder()
            .withStatusCode(201)
            .withHeaders(Map.of("content-type", "application/json"))
            .withMultiValueHeaders(Map.of("x-each", List.of("a", "b")))
            .withCookies(List.of("a=b"))
            .withBody("{\"said\":\"\u201eGut\u201c\\n\"}")
            .withIsBase64Encoded(true)
            .build();

    assertThat(written(answer)).isEqualTo(answer);
  }

  @Test
  void what_an_answer_does_not_say_is_left_out() {
    var output = new ByteArrayOutputStream();

    json.toJson(
        APIGatewayV2HTTPResponse.builder().withStatusCode(401).build(),
        output,
        APIGatewayV2HTTPResponse.class);

    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"statusCode\":401,\"isBase64Encoded\":false}");
  }

  @Test
  void aws_reads_which_messages_did_not_go_well() {
    var answer =
        new SQSBatchResponse(List.of(new BatchItemFailure("m1"), new BatchItemFailure("m2")));

    assertThat(written(answer)).usingRecursiveComparison().isEqualTo(answer);
  }

  @Test
  void an_event_of_another_kind_is_refused_by_its_name() {
    assertThatThrownBy(() -> json.fromJson("{}", S3Event.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("S3Event");
  }

  @Test
  void lambda_finds_it_and_no_other() {
    assertThat(ServiceLoader.load(CustomPojoSerializer.class))
        .hasSize(1)
        .allMatch(EventJson.class::isInstance);
  }

  private static <T> T byAws(Class<T> event, String text) {
    return LambdaEventSerializers.serializerFor(event, EventJsonTest.class.getClassLoader())
        .fromJson(text);
  }

  @SuppressWarnings("unchecked") // It is read as the class of what was written.
  private <T> T written(T answer) {
    var output = new ByteArrayOutputStream();
    json.toJson(answer, output, answer.getClass());
    return (T)
        JacksonFactory.getInstance()
            .getSerializer(answer.getClass())
            .fromJson(output.toString(StandardCharsets.UTF_8));
  }
}
