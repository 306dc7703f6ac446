package dev.switchboard.topology;

/// What every line of a log can say besides its message. The first is also the attribute by which
/// messages on queues carry it, and the one by which stored tasks and notices keep it.
public final class LogFields {
  /// What one event from outside set off has one id, through all queues: the id that API Gateway
  /// gave the request, or that of the message where a schedule began it.
  public static final String CORRELATION_ID = "correlationId";

  /// Which function it is, as this package names it.
  public static final String FUNCTION = "function";

  /// Whose request or message it is.
  public static final String WORKSPACE = "workspace";

  /// What AWS's own records call the invocation, and its trace. In functions that Micronaut starts,
  /// Micronaut puts them there.
  public static final String AWS_REQUEST = "AWSRequestId";

  public static final String AWS_TRACE = "AWS-XRAY-TRACE-ID";

  private LogFields() {}
}
