package dev.switchboard.workbench.local.tapped;

import dev.switchboard.workbench.local.endtoend.RestRoute;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which fields of requests name something that a workspace has, and what. A field that is not here
/// and not known to be none makes a test fail.
final class IdFields {
  private static final String ID = "id";

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("agent", "agents"),
          Map.entry("agentId", "agents"),
          Map.entry("agents", "agents"),
          Map.entry("assistantId", "assistants"),
          Map.entry("assistantIds", "assistants"),
          Map.entry("calendar", "calendars"),
          Map.entry("calendarId", "calendars"),
          Map.entry("members", "calendars"),
          Map.entry("code", "codes"),
          Map.entry("confirmation_code", "codes"),
          Map.entry("number", "numbers"),
          Map.entry("numbers", "numbers"),
          Map.entry("phone", "phones"),
          Map.entry("phoneNumberId", "lines"),
          Map.entry("phoneNumberIds", "lines"),
          Map.entry("run", "runs"),
          Map.entry("squadId", "squads"),
          Map.entry("squadIds", "squads"),
          Map.entry("state", "states"),
          Map.entry("task_id", "tasks"),
          Map.entry("token", "tokens"),
          Map.entry("waitingId", "waiting"),
          Map.entry("workspace", "workspaces"));

  private static final Set<String> NONE =
      Set.of(
          """
          after algorithm aliases answer appointmentTypes appointment_type assistant atOnce before
          budget bufferAfterMinutes bufferBeforeMinutes by calls_back channel channels clientId
          clientSecret credentials customer date days deadline defaultKind durationMinutes
          duration_minutes email enabled encoding every fallback fallbacks from greeting header
          holdMinutes horizonDays hours http idHeader input inputs key keySet kind lane lanes
          lastDate listPrice mailbox minutes model models month mostPerDay mostPerWeek name
          next notHeard note notes noticeMinutes notify onClash openings otherMinutes otherNames
          output overlapHours overrides owner parameters paused payloadFormat persona prefix price
          priority provider question rate reason recurrence reminders required route seats seconds
          secret secretIsBase64 secretSet signatureHeader since spent start startAt starts
          stepMinutes steps subject subjects task tenant timeZone times timestampHeader to tokens
          tool tools transferTo type types url usd validationToken value vapi version wait wallTime
          webhook when why within work\
          """
              .split("\\s+"));

  private IdFields() {}

  /// What a field names in a request to this path.
  static Optional<String> kind(String field, String path) {
    return field.equals(ID)
        ? Optional.of(path.split("/", -1)[2].replace("{id}", ""))
        : Optional.ofNullable(KINDS.get(field));
  }

  static boolean isKnown(String field) {
    return field.equals(ID) || KINDS.containsKey(field) || NONE.contains(field);
  }

  /// Every field of a request by this route.
  static Set<String> of(RestRoute route) {
    var fields = new TreeSet<>(route.variables());
    fields.addAll(route.queries());
    route.body().ifPresent(body -> fields(body).forEach(fields::add));
    return fields;
  }

  /// Every field of a body, however deep.
  static Stream<String> fields(Type type) {
    return switch (type) {
      case ParameterizedType generic ->
          Arrays.stream(generic.getActualTypeArguments()).flatMap(IdFields::fields);
      case Class<?> record when record.isRecord() ->
          Arrays.stream(record.getRecordComponents())
              .flatMap(
                  each -> Stream.concat(Stream.of(each.getName()), fields(each.getGenericType())));
      default -> Stream.empty();
    };
  }
}
