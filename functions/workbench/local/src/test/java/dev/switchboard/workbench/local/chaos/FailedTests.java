package dev.switchboard.workbench.local.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/// The test classes of a run that failed, as Surefire reports them. Maven goes on behind them, so
/// that all figures are found.
final class FailedTests {
  /// How deep in the project a report lies: `functions/adapters/http/target/surefire-reports`.
  private static final int DEPTH = 6;

  private static final Pattern REPORT = Pattern.compile(".*/surefire-reports/TEST-[^/]*\\.xml");

  private FailedTests() {}

  static List<String> since(Instant start, Path project) throws IOException {
    BiPredicate<Path, BasicFileAttributes> isReport =
        (file, attributes) ->
            REPORT.matcher(file.toString()).matches()
                && !attributes.lastModifiedTime().toInstant().isBefore(start);
    try (var reports = Files.find(project, DEPTH, isReport)) {
      return reports.flatMap(report -> failed(report).stream()).sorted().toList();
    }
  }

  private static Optional<String> failed(Path report) {
    try (var in = Files.newInputStream(report)) {
      var xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
      xml.nextTag();
      boolean good =
          "0".equals(xml.getAttributeValue(null, "errors"))
              && "0".equals(xml.getAttributeValue(null, "failures"));
      return good ? Optional.empty() : Optional.of(xml.getAttributeValue(null, "name"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Not a report: %s".formatted(report), e);
    }
  }
}
