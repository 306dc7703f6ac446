package dev.switchboard.adapter.channels.vapi;

/// What each golden event is read as. `?` marks arguments that cannot be read.
final class LeadsTo {
  static final String TABLE =
      """
      assistant-request.by-nothing | AssistantWanted
      assistant-request.by-number | AssistantWanted
      assistant-request.by-phone-number-id | AssistantWanted
      assistant-request.by-squad | AssistantWanted
      assistant-request.inbound-phone-call | AssistantWanted
      assistant.speechStarted.force-say | Happened Noted
      assistant.speechStarted.word-alignment | Happened Noted
      assistant.started.first-assistant | Happened Noted
      call.artifact.upload.partly-failed | Happened Noted
      call.delete.failed.phone-call | Happened Noted
      call.deleted.phone-call | Happened Noted
      call.endpointing.request.phone-call | EndpointingWanted
      campaign.predial.outbound | DialWanted
      chat.created.web | Happened Noted
      chat.deleted.web | Happened Noted
      conversation-update.phone-call | Happened Conversed
      conversation-update.with-tool-calls | Happened Conversed
      end-of-call-report.no-answer | Happened Reported
      end-of-call-report.phone-call | Happened Reported, Transcribed
      end-of-call-report.squad-call | Happened Reported, Transcribed
      end-of-call-report.web-call-empty-analysis | Happened Reported
      function-call.at-root-beside-message | ToolsCalled FUNCTION_CALL set_appointment
      function-call.at-root | ToolsCalled FUNCTION_CALL get_availability
      function-call.minimal | ToolsCalled FUNCTION_CALL get_availability
      function-call.nested-in-message | ToolsCalled FUNCTION_CALL set_appointment
      handoff-destination-request.squad-call | HandoffWanted
      hang.phone-call | Happened Noted
      knowledge-base-request.phone-call | KnowledgeWanted
      language-change-detected.romanian | Happened Noted
      model-output.token | Happened Noted
      model-output.tool-call | Happened Noted
      phone-call-control.forward | Happened Noted
      phone-call-control.hang-up | Happened Noted
      session.created.web | Happened Noted
      session.deleted.web | Happened Noted
      session.updated.web | Happened Noted
      speech-update.assistant-started | Happened Noted
      speech-update.assistant-stopped | Happened Noted
      speech-update.user-started | Happened Noted
      status-update.assistant-request-failed | Happened StatusChanged
      status-update.ended-call-still-queued | Happened StatusChanged
      status-update.ended-no-answer | Happened StatusChanged
      status-update.forwarding | Happened StatusChanged
      status-update.in-progress | Happened StatusChanged
      status-update.queued | Happened StatusChanged
      status-update.ringing | Happened StatusChanged
      status-update.unknown-status | Happened StatusChanged
      tool-calls.answer-task | ToolsCalled LIST answer_task
      tool-calls.book-appointment-asked-twice | ToolsCalled LIST book_appointment
      tool-calls.book-appointment-delivered-again | ToolsCalled LIST book_appointment
      tool-calls.book-appointment-minimal | ToolsCalled LIST book_appointment
      tool-calls.book-appointment-without-start | ToolsCalled LIST book_appointment
      tool-calls.book-appointment | ToolsCalled LIST book_appointment
      tool-calls.broken-json-arguments | ToolsCalled LIST book_appointment?
      tool-calls.cancel-appointment | ToolsCalled LIST cancel_appointment
      tool-calls.delegate-task-inputs-as-string | ToolsCalled LIST delegate_task
      tool-calls.delegate-task | ToolsCalled LIST delegate_task
      tool-calls.empty-string-arguments | ToolsCalled LIST check_availability
      tool-calls.find-appointments | ToolsCalled LIST find_appointments
      tool-calls.flat-arguments | ToolsCalled LIST check_availability
      tool-calls.flat-parameters | ToolsCalled LIST find_appointments
      tool-calls.hold-slot | ToolsCalled LIST hold_slot
      tool-calls.iso-timestamp | ToolsCalled LIST check_availability
      tool-calls.join-waiting-list | ToolsCalled LIST join_waiting_list
      tool-calls.legacy-get-availability-newer | ToolsCalled LIST get_availability
      tool-calls.legacy-get-availability | ToolsCalled LIST get_availability
      tool-calls.legacy-set-appointment | ToolsCalled LIST set_appointment
      tool-calls.legacy-tool-calls-only | ToolsCalled LIST check_availability
      tool-calls.made-up-identity-arguments | ToolsCalled LIST cancel_appointment
      tool-calls.missing-id | ToolsCalled LIST find_appointments
      tool-calls.nested-object-arguments | ToolsCalled LIST check_availability
      tool-calls.nested-string-arguments | ToolsCalled LIST check_availability
      tool-calls.reschedule-appointment | ToolsCalled LIST reschedule_appointment
      tool-calls.reschedule-by-phone | ToolsCalled LIST reschedule_appointment
      tool-calls.several-calls | ToolsCalled LIST check_availability, task_status
      tool-calls.squad-call | ToolsCalled LIST delegate_task
      tool-calls.static-parameters | ToolsCalled LIST book_appointment
      tool-calls.task-status | ToolsCalled LIST task_status
      tool-calls.tool-with-tool-call-list-only | ToolsCalled LIST find_appointments
      tool-calls.unknown-tool | ToolsCalled LIST quote_deposit
      tool-calls.web-call | ToolsCalled LIST check_availability
      transcript.final-by-type-name | Happened Said
      transcript.final | Happened Said
      transcript.partial | Happened Noted
      transfer-destination-request.phone-call | TransferWanted
      transfer-update.to-assistant | Happened Noted
      transfer-update.to-number | Happened Noted
      unknown.extra-fields | ToolsCalled LIST check_availability
      unknown.future-type | Happened Noted
      user-interrupted.phone-call | Happened Noted
      voice-input.phone-call | Happened Noted
      voice-request.phone-call | Happened Noted
      """;

  private LeadsTo() {}
}
