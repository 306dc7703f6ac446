package dev.switchboard.topology;

import java.util.Set;

/// What a function may do, and nothing else.
public sealed interface Permission {
  /// These actions on a table and its indexes.
  record OnTable(Table table, Set<TableAction> actions) implements Permission {}

  /// Send to a queue.
  record Send(Queue queue) implements Permission {}

  /// Ask a language model of Amazon Bedrock.
  record AskBedrock() implements Permission {}

  /// Send e-mails by Amazon SES.
  record SendMail() implements Permission {}

  /// Read a secret that Systems Manager keeps.
  record ReadSecret(Secret secret) implements Permission {}

  /// Use the key under which stored secrets are sealed.
  record UseSeal(Set<SealAction> actions) implements Permission {}

  /// What the key of the seal is used for.
  enum SealAction {
    CLOSE,
    OPEN
  }

  /// Actions of DynamoDB that our adapters use.
  enum TableAction {
    GetItem,
    BatchGetItem,
    Query,
    ConditionCheckItem,
    PutItem,
    UpdateItem,
    DeleteItem
  }
}
