package dev.switchboard.domain.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads one time, phrase by phrase. One word that nobody knows makes all of it unreadable: "not
/// Tuesday" must never be Tuesday.
final class Sentence {
  private static final Set<String> FILLERS =
      Set.of(
          ("at on in of for around about maybe perhaps possibly probably roughly sometime later"
                  + " during over onwards onward like say just well so then ok okay yes yeah sure"
                  + " fine good best available appointment slot slots time times how what is its it"
                  + " be would could do i id we , . ! ? ; :")
              .split(" ", -1));

  private final List<Words.Phrase> phrases;

  Sentence(LocalDate today) {
    this.phrases =
        Stream.of(
                new PartWords(today).phrases(),
                new AheadWords(today).phrases(),
                new WeekWords(today).phrases(),
                new DateWords(today).phrases(),
                ClockWords.PHRASES)
            .flatMap(List::stream)
            .toList();
  }

  Optional<Said> read(List<Token> tokens) {
    var words = new Words(tokens);
    var said = Optional.of(Said.NOTHING);
    while (!words.atEnd() && said.isPresent()) {
      var before = said.get();
      var piece = words.firstOf(phrases);
      said =
          piece.isPresent() ? before.and(piece.get()) : said.filter(_ -> words.takeOneOf(FILLERS));
    }
    return said;
  }
}
