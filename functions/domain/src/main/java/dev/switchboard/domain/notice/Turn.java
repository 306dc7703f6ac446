package dev.switchboard.domain.notice;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One sender's turn at a notice: each route that is due is tried once, all at the same time. Where
/// the caller does not hear it on the call, what stands in for that is told in the same turn.
final class Turn {
  private final Routes routes;
  private final TellRoute tellRoute;
  private final InstantSource clock;
  private final Notice notice;
  private final Chain chain;
  private final Map<String, Telling> tellings;
  private final Set<String> changed = new LinkedHashSet<>();

  Turn(
      Routes routes, TellRoute tellRoute, InstantSource clock, PlannedNotice taken, Notice notice) {
    this.routes = routes;
    this.tellRoute = tellRoute;
    this.clock = clock;
    this.notice = notice;
    this.chain = Chain.of(notice);
    this.tellings = new LinkedHashMap<>(taken.tellings());
  }

  /// Tells it.
  ///
  /// @param store stores what is about to be handed over on routes where nobody says that it
  ///   arrived; false where it must not be told any more
  void tell(Set<String> all, Predicate<Map<String, Telling>> store) {
    var wave = all.stream().filter(this::isDue).toList();
    while (!wave.isEmpty()) {
      var handing = handing(wave);
      if (!handing.isEmpty() && !store.test(begun(wave, handing))) {
        return;
      }
      Together.on(wave, route -> one(route, Optional.ofNullable(handing.get(route))))
          .forEach(this::note);
      wave = standIn().stream().toList();
    }
  }

  Map<String, Telling> tellings() {
    return tellings;
  }

  /// What changed in this turn, as the log has it.
  List<Attempt> tries() {
    return changed.stream().map(this::attempt).toList();
  }

  private Attempt attempt(String route) {
    var telling = before(route).orElseThrow();
    return new Attempt(route, telling.at(), telling.state(), telling.detail());
  }

  private Optional<Telling> before(String route) {
    return Optional.ofNullable(tellings.get(route));
  }

  private Optional<Telling> handed(String route) {
    return before(route).filter(Telling::isUnconfirmed);
  }

  private boolean isDue(String route) {
    return before(route)
        .map(telling -> !telling.over() && !telling.waitsAt(clock.instant()))
        .orElse(true);
  }

  private Map<String, Telling> handing(List<String> wave) {
    var handing = new LinkedHashMap<String, Telling>();
    wave.stream()
        .filter(route -> handed(route).isEmpty())
        .forEach(route ->
            routes
                .confirming(route)
                .ifPresent(each -> handing.put(route, tellRoute.handing(attempts(route), each))));
    return handing;
  }

  /// Names each route of the wave, so that whoever takes over from a dead sender leaves none out.
  private Map<String, Telling> begun(List<String> wave, Map<String, Telling> handing) {
    var all = new LinkedHashMap<>(tellings);
    wave.forEach(route -> all.putIfAbsent(route, Telling.anew(clock.instant())));
    all.putAll(handing);
    return all;
  }

  private int attempts(String route) {
    return before(route).map(Telling::attempts).orElse(0) + 1;
  }

  private Telling one(String route, Optional<Telling> handing) {
    var looking = handed(route).flatMap(_ -> routes.confirming(route));
    return looking
        .map(confirming -> tellRoute.look(confirming, notice, handed(route).orElseThrow()))
        .orElseGet(() ->
            tellRoute.tell(route, notice, attempts(route), handing, chain.goesOnAfter(route)));
  }

  /// A look that showed nothing is not worth a line.
  private void note(String route, Telling telling) {
    boolean nothingNew = handed(route).isPresent() && telling.isUnconfirmed();
    tellings.put(route, telling);
    if (!nothingNew) {
      changed.add(route);
    }
  }

  private Optional<String> standIn() {
    var next = chain.next(tellings);
    next.ifPresent(link ->
        tellings.computeIfPresent(
            link.missed(),
            (_, telling) ->
                telling.saying(
                    "%s; goes by %s instead".formatted(telling.detail(), link.instead()))));
    return next.map(Chain.Link::instead);
  }
}
