package dev.switchboard.workbench.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Closed load by wrk: so many connections, each with one request at a time.
///
/// @param script what wrk is to send
/// @see <a href="https://github.com/wg/wrk/blob/master/SCRIPTING">its scripts</a>
record Wrk(Path script) implements AutoCloseable {
  private static final Pattern TOOK =
      Pattern.compile("took (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

  /// Has it send this, with another number each time where the mark stands.
  static Wrk sending(String message, String mark) throws IOException {
    var script = Files.createTempFile("wrk", ".lua");
    Files.writeString(script, script(message, mark));
    return new Wrk(script);
  }

  private static String script(String message, String mark) {
    return """
    local body = [==[%s]==]
    local said = 0
    wrk.method = "POST"
    wrk.headers["content-type"] = "application/json"
    wrk.headers["%s"] = "%s"
    function request()
      said = said + 1
      return wrk.format(nil, nil, nil, (body:gsub("%s", said)))
    end
    function done(summary, latency)
      local errors = summary.errors
      io.write(string.format("took %%d %%d %%d %%d %%d %%d\\n",
        summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99), latency:percentile(99.9),
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
    end
    """
        .formatted(message, Front.HEADER, Front.SECRET, mark);
  }

  Latency load(URI url, int connections, Duration time) throws IOException, InterruptedException {
    var wrk =
        start(
            List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d%ds".formatted(time.toSeconds()),
                "-s" + script,
                url.toString()));
    var said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var took = TOOK.matcher(said);
    if (wrk.waitFor() != 0 || !took.find()) {
      throw new IOException("wrk said:%n%s".formatted(said));
    }
    return latency(took);
  }

  private static Process start(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IOException("wrk must be installed: apt-get install wrk", e);
    }
  }

  private static Latency latency(Matcher took) {
    return new Latency(
        number(took, 1) * 1e6 / number(took, 2),
        number(took, 3),
        number(took, 4),
        number(took, 5),
        number(took, 6));
  }

  private static long number(Matcher took, int group) {
    return Long.parseLong(took.group(group));
  }

  @Override
  public void close() throws IOException {
    Files.delete(script);
  }
}
