package dev.switchboard.workbench.bench.slots;

import java.util.List;

/// Diaries whose free slots are looked for.
record Case(String name, List<Diary> diaries) {
  int days() {
    return diaries.getFirst().days().size();
  }

  long busy() {
    return diaries.stream().mapToLong(diary -> diary.busy().size()).sum();
  }
}
