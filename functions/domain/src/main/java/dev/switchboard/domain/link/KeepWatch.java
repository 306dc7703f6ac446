package dev.switchboard.domain.link;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Sees to it that we are told of changes elsewhere: asks for it, and renews it well before it
/// ends. Where nobody can reach us, the periodic reading alone finds what changed.
final class KeepWatch {
  /// As long as one may last.
  ///
  /// @see <a href="https://learn.microsoft.com/graph/api/resources/subscription">subscriptions</a>
  static final Duration LONGEST = Duration.ofMinutes(4_230);

  private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
  private static final int SECRET_BYTES = 32;

  private final OtherCalendar other;
  private final Optional<URI> publicUrl;
  private final RandomGenerator random;
  private final FaultLog faults;

  KeepWatch(OtherCalendar other, Optional<URI> publicUrl, RandomGenerator random, FaultLog faults) {
    this.other = other;
    this.publicUrl = publicUrl;
    this.random = random;
    this.faults = faults;
  }

  void keep(HeldLink held, Grant grant) {
    var now = held.now();
    var watch = held.link().watch();
    if (publicUrl.isEmpty() || watch.filter(each -> now.isBefore(each.renewAt())).isPresent()) {
      return;
    }
    if (watch.isEmpty()) {
      held.change(link -> link.with(new Watch(Optional.empty(), now, now, secret())));
    }
    try {
      renewOrMake(held, grant, held.link().watch().orElseThrow());
    } catch (Fault.Denied denied) {
      throw denied;
    } catch (Fault.Lasting refused) {
      faults.report("link", refused);
      change(held, each -> each.none(now.plus(AFTER_REFUSAL)));
    }
  }

  private void renewOrMake(HeldLink held, Grant grant, Watch watch) {
    var now = held.now();
    var until = now.plus(LONGEST);
    var renewed = watch.id().flatMap(id -> other.renew(held.workspace(), grant, id, until));
    var made =
        renewed.orElseGet(
            () -> other.subscribe(held.workspace(), grant, address(held), watch.secret(), until));
    change(held, each -> each.made(made.id(), now, earlier(made.until(), until)));
  }

  private String address(HeldLink held) {
    var provider = held.link().mailbox().provider();
    var path = "webhooks/%s/%s/%s".formatted(provider, held.workspace(), held.calendar());
    return publicUrl.orElseThrow().resolve("/").resolve(path).toString();
  }

  private static void change(HeldLink held, UnaryOperator<Watch> change) {
    held.change(link -> link.watch().map(change).map(link::with).orElse(link));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
