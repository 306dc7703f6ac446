package dev.switchboard.lambda.agents;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.Binding.Key;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads and writes how VAPI's events find an agent.
final class VapiBindings {
  static final String CHANNEL = "vapi";

  private VapiBindings() {}

  static List<Binding> read(VapiJson sent) {
    var named =
        Stream.of(
                bindings(Key.ASSISTANT_ID, sent.assistantIds()),
                bindings(Key.PHONE_NUMBER_ID, sent.phoneNumberIds()),
                bindings(Key.NUMBER, sent.numbers()),
                bindings(Key.SQUAD_ID, sent.squadIds()))
            .flatMap(each -> each);
    var fallback =
        Boolean.TRUE.equals(sent.fallback())
            ? Stream.of(Binding.fallback(CHANNEL))
            : Stream.<Binding>empty();
    return Stream.concat(named, fallback).distinct().toList();
  }

  private static Stream<Binding> bindings(Key key, @Nullable List<String> values) {
    return values == null
        ? Stream.empty()
        : values.stream().map(value -> new Binding(CHANNEL, key, value.strip()));
  }

  /// A null says the same as nothing, and no table can keep it.
  static Map<String, Object> assistant(VapiJson sent) {
    return sent.assistant() == null ? Map.of() : withoutNulls(sent.assistant());
  }

  private static Map<String, Object> withoutNulls(Map<?, ?> map) {
    var kept = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> plain(value).ifPresent(some -> kept.put(name.toString(), some)));
    return kept;
  }

  private static Optional<Object> plain(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case Map<?, ?> map -> Optional.of(withoutNulls(map));
      case Collection<?> list ->
          Optional.of(list.stream().flatMap(each -> plain(each).stream()).toList());
      default -> Optional.of(value);
    };
  }

  static VapiJson write(Agent agent) {
    var values =
        agent.bindings().stream()
            .filter(binding -> binding.channel().equals(CHANNEL))
            .collect(
                Collectors.groupingBy(
                    Binding::key, Collectors.mapping(Binding::value, Collectors.toList())));
    return new VapiJson(
        values.getOrDefault(Key.ASSISTANT_ID, List.of()),
        values.getOrDefault(Key.PHONE_NUMBER_ID, List.of()),
        values.getOrDefault(Key.NUMBER, List.of()),
        values.getOrDefault(Key.SQUAD_ID, List.of()),
        values.containsKey(Key.DEFAULT),
        agent.assistant().isEmpty() ? null : agent.assistant());
  }
}
