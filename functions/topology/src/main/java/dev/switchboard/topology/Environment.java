package dev.switchboard.topology;

/// The names of the environment variables that functions are configured by.
public final class Environment {
  /// Which function this is; only the beans of its room are made.
  public static final String FUNCTION = "SWITCHBOARD_FUNCTION";

  /// Where DynamoDB and SQS are, where they are not AWS.
  public static final String DYNAMODB_ENDPOINT = "SWITCHBOARD_DYNAMODB_ENDPOINT";

  public static final String SQS_ENDPOINT = "SWITCHBOARD_SQS_ENDPOINT";

  /// Put before the names of tables and queues, so that stages can share an account.
  public static final String PREFIX = "SWITCHBOARD_PREFIX";

  /// `true` lets owners' endpoints and control URLs be on this very machine. Only for the local
  /// stack.
  public static final String ALLOW_LOOPBACK = "SWITCHBOARD_ALLOW_LOOPBACK";

  /// How many seconds an agent, a calendar or a key may be answered from memory.
  public static final String CACHE_SECONDS = "SWITCHBOARD_CACHE_SECONDS";

  /// How many seconds a request to DynamoDB or SQS may take. Only the local stack waits longer than
  /// usual: everything on it shares the machine.
  public static final String PATIENCE_SECONDS = "SWITCHBOARD_PATIENCE_SECONDS";

  /// `anthropic`, `openai` (or whatever speaks like it) or `bedrock`; none means that work of kind
  /// `model` fails at once.
  public static final String MODEL_PROVIDER = "SWITCHBOARD_MODEL_PROVIDER";

  public static final String MODEL_NAME = "SWITCHBOARD_MODEL_NAME";
  public static final String MODEL_KEY = "SWITCHBOARD_MODEL_KEY";

  /// The provider's address, where it is not the provider's own.
  public static final String MODEL_URL = "SWITCHBOARD_MODEL_URL";

  /// The address that e-mails come from, one that Amazon SES knows; none means that nobody is told
  /// by e-mail.
  public static final String MAIL_FROM = "SWITCHBOARD_MAIL_FROM";

  /// Where Amazon SES is, where it is not AWS.
  public static final String MAIL_ENDPOINT = "SWITCHBOARD_MAIL_ENDPOINT";

  /// The Twilio account that SMS go out by, its token, and the number that they come from; none
  /// means that nobody is told by SMS.
  public static final String SMS_ACCOUNT = "SWITCHBOARD_SMS_ACCOUNT";

  public static final String SMS_TOKEN = "SWITCHBOARD_SMS_TOKEN";

  public static final String SMS_FROM = "SWITCHBOARD_SMS_FROM";

  /// Where Twilio's API is, where it is not Twilio's own.
  public static final String SMS_URL = "SWITCHBOARD_SMS_URL";

  /// Where others reach us over HTTPS: Microsoft, which tells us of changes, and owners who come
  /// back from signing in there.
  public static final String PUBLIC_URL = "SWITCHBOARD_PUBLIC_URL";

  /// The KMS key under which secrets are sealed; without one, a file that holds a key.
  public static final String KMS_KEY = "SWITCHBOARD_KMS_KEY";

  public static final String SEAL_FILE = "SWITCHBOARD_SEAL_FILE";

  /// The application that owners let into their Microsoft calendars.
  public static final String MICROSOFT_CLIENT_ID = "SWITCHBOARD_MICROSOFT_CLIENT_ID";

  public static final String MICROSOFT_CLIENT_SECRET = "SWITCHBOARD_MICROSOFT_CLIENT_SECRET";

  /// Where Microsoft is, where it is not Microsoft's own.
  public static final String MICROSOFT_LOGIN_URL = "SWITCHBOARD_MICROSOFT_LOGIN_URL";

  public static final String MICROSOFT_GRAPH_URL = "SWITCHBOARD_MICROSOFT_GRAPH_URL";

  private Environment() {}
}
