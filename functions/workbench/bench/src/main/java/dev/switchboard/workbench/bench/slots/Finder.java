package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.booking.Slot;
import java.util.List;

/// A way of finding every free slot of a diary, in order.
interface Finder {
  void into(List<Slot> free);
}
