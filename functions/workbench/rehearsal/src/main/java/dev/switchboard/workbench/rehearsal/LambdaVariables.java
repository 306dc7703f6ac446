package dev.switchboard.workbench.rehearsal;

import java.util.HashMap;
import java.util.Map;

/// The environment variables that Lambda sets by itself.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Defined
///   runtime environment variables</a>
final class LambdaVariables {
  static final String REGION = "us-east-1";

  private LambdaVariables() {}

  /// @param api where the Runtime API is
  static Map<String, String> of(Blueprint blueprint, Start how, String api) {
    var all = new HashMap<String, String>();
    all.put("_HANDLER", blueprint.handler());
    all.put("AWS_REGION", REGION);
    all.put("AWS_DEFAULT_REGION", REGION);
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    all.put("AWS_LAMBDA_FUNCTION_NAME", blueprint.name());
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(blueprint.memoryMegabytes()));
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", how.type());
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + blueprint.name());
    all.put("AWS_LAMBDA_LOG_STREAM_NAME", "rehearsal");
    all.put("AWS_LAMBDA_RUNTIME_API", api);
    all.put("LAMBDA_TASK_ROOT", blueprint.code().toString());
    all.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    all.put("LANG", "en_US.UTF-8");
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    all.put("TZ", ":UTC");
    return all;
  }
}
