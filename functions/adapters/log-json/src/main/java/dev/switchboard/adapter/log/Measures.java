package dev.switchboard.adapter.log;

import dev.switchboard.topology.Measure;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.MDC;

/// Tells CloudWatch numbers by lines of the log, which costs no request.
///
/// @param stage the dimension of each
/// @see <a
///   href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
///   metric format</a>
public record Measures(String stage, InstantSource clock) {
  /// Of the stage whose names begin with this prefix.
  public static Measures of(String prefix, InstantSource clock) {
    return new Measures(Measure.stage(prefix), clock);
  }

  /// Tells how often it was, where it was at all.
  public void count(Measure measure, long times) {
    if (times > 0) {
      tell(measure, times, Map.of());
    }
  }

  /// Tells a number, with what else is known of it. Nothing of that becomes a dimension.
  public void tell(Measure measure, long number, Map<String, String> known) {
    var output = Output.current();
    switch (output.form()) {
      case JSON -> output.to().accept(line(measure, number, known));
      case PLAIN -> {
        // Whoever watches a terminal has no use for numbers.
      }
    }
  }

  private String line(Measure measure, long number, Map<String, String> known) {
    return Json.object(json -> {
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", clock.millis());
      json.writeArrayFieldStart("CloudWatchMetrics");
      json.writeStartObject();
      json.writeStringField("Namespace", Measure.NAMESPACE);
      json.writeArrayFieldStart("Dimensions");
      json.writeStartArray();
      json.writeString(Measure.STAGE);
      json.writeEndArray();
      json.writeEndArray();
      json.writeArrayFieldStart("Metrics");
      json.writeStartObject();
      json.writeStringField("Name", measure.metric());
      json.writeStringField("Unit", measure.unit());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeStringField(Measure.STAGE, stage);
      json.writeNumberField(measure.metric(), number);
      Json.fields(json, Known.of(MDC.getCopyOfContextMap()));
      Json.fields(json, known);
    });
  }
}
