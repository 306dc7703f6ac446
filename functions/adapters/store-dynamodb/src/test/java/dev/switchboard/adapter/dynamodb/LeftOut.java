package dev.switchboard.adapter.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Notes every condition of a write that a client sends, and leaves one of them out: it then holds
/// whatever is stored. A condition is told from others by who writes, how, what, and its words.
final class LeftOut implements ExecutionInterceptor {
  static final LeftOut IT = new LeftOut();

  private static final String NONE = "";
  private static final Pattern KIND = Pattern.compile("^([A-Z][A-Z-]*)(#.*)?$");

  /// Who only passes writes on.
  private static final Set<Class<?>> BETWEEN =
      Set.of(StoredTable.class, Transaction.class, Transacted.class, LeftOut.class);

  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicReference<String> leavingOut = new AtomicReference<>(NONE);

  private LeftOut() {}

  /// Every condition that this sends.
  Set<String> seenIn(Runnable deed) {
    seen.clear();
    deed.run();
    return Set.copyOf(seen);
  }

  /// Does this without that condition.
  <T> T without(String condition, Supplier<T> deed) {
    leavingOut.set(condition);
    try {
      return deed.get();
    } finally {
      leavingOut.set(NONE);
    }
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case PutItemRequest put when isOne(put.conditionExpression()) ->
          put.copy(
              it -> it.conditionExpression(sent("put", put.item(), put.conditionExpression())));
      case UpdateItemRequest update when isOne(update.conditionExpression()) ->
          update.copy(it ->
              it.conditionExpression(sent("update", update.key(), update.conditionExpression())));
      case DeleteItemRequest delete when isOne(delete.conditionExpression()) ->
          delete.copy(it ->
              it.conditionExpression(sent("delete", delete.key(), delete.conditionExpression())));
      case TransactWriteItemsRequest all ->
          all.copy(it -> it.transactItems(all.transactItems().stream().map(this::sent).toList()));
      default -> context.request();
    };
  }

  private TransactWriteItem sent(TransactWriteItem write) {
    if (write.put() != null && isOne(write.put().conditionExpression())) {
      var put = write.put();
      var condition = sent("put of several", put.item(), put.conditionExpression());
      return write.copy(it -> it.put(put.copy(same -> same.conditionExpression(condition))));
    }
    if (write.update() != null && isOne(write.update().conditionExpression())) {
      var update = write.update();
      var condition = sent("update of several", update.key(), update.conditionExpression());
      return write.copy(it -> it.update(update.copy(same -> same.conditionExpression(condition))));
    }
    if (write.delete() != null && isOne(write.delete().conditionExpression())) {
      var delete = write.delete();
      var condition = sent("delete of several", delete.key(), delete.conditionExpression());
      return write.copy(it -> it.delete(delete.copy(same -> same.conditionExpression(condition))));
    }
    if (write.conditionCheck() != null) {
      var check = write.conditionCheck();
      var condition = sent("check", check.key(), check.conditionExpression());
      return write.copy(
          it -> it.conditionCheck(check.copy(same -> same.conditionExpression(condition))));
    }
    return write;
  }

  private static boolean isOne(String condition) {
    return condition != null;
  }

  private String sent(String how, Map<String, AttributeValue> item, String condition) {
    var name = "%s: %s %s where %s".formatted(who(), how, kind(item), condition);
    seen.add(name);
    return name.equals(leavingOut.get())
        ? "(%s) OR attribute_exists(pk) OR attribute_not_exists(pk)".formatted(condition)
        : condition;
  }

  private static String kind(Map<String, AttributeValue> item) {
    var sort = Optional.ofNullable(item.get(Items.SK)).map(AttributeValue::s).orElse(NONE);
    var kind = KIND.matcher(sort);
    return kind.matches() ? kind.group(1) : "ITEM";
  }

  private static String who() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(LeftOut::who);
  }

  private static String who(Stream<StackWalker.StackFrame> frames) {
    return frames
        .filter(frame -> frame.getDeclaringClass().getPackage().equals(Items.class.getPackage()))
        .filter(frame -> BETWEEN.stream().noneMatch(each -> isOf(frame, each)))
        .findFirst()
        .map(frame -> frame.getDeclaringClass().getSimpleName() + "." + method(frame))
        .orElse("a test");
  }

  private static boolean isOf(StackWalker.StackFrame frame, Class<?> type) {
    return frame.getDeclaringClass() == type || frame.getDeclaringClass().getNestHost() == type;
  }

  /// A lambda bears the name of the method that it is written in.
  private static String method(StackWalker.StackFrame frame) {
    return frame.getMethodName().replaceAll("lambda\\$(\\w+)\\$\\d+", "$1");
  }
}
