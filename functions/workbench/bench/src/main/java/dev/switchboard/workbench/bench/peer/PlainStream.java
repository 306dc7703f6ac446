package dev.switchboard.workbench.bench.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The floor: one read, and no JSON.
public final class PlainStream implements RequestStreamHandler {
  private final OneRead read = new OneRead();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.readAllBytes();
    var status = read.found("nobody") ? 200 : 401;
    output.write("{\"statusCode\":%d}".formatted(status).getBytes(StandardCharsets.UTF_8));
  }
}
