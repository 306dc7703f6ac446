package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointId;
import dev.switchboard.domain.notice.EndpointSecret;
import dev.switchboard.domain.notice.Standing;
import java.util.Set;

/// How an endpoint is stored. What could be used by whoever reads it is sealed.
final class EndpointItem {
  private static final String URL = "url";
  private static final String SECRET = "secret";

  private EndpointItem() {}

  static Fields doc(Endpoint endpoint, Sealed sealed) {
    var standing = endpoint.standing();
    return new Fields()
        .put("kind", endpoint.kind().name())
        .put(URL, sealed.close(URL, endpoint.url()))
        .put("types", (Object) endpoint.types().stream().sorted().toList())
        .putText(Items.AGENT, endpoint.agent().map(AgentId::value))
        .put("secrets", endpoint.secrets().stream().map(secret -> secret(secret, sealed)).toList())
        .put("enabled", standing.enabled())
        .putText("why", standing.why())
        .putTime("failingSince", standing.failingSince())
        .put("madeAt", endpoint.madeAt());
  }

  private static Fields secret(EndpointSecret secret, Sealed sealed) {
    return new Fields()
        .put(SECRET, sealed.close(SECRET, secret.value()))
        .put("since", secret.since())
        .putTime("until", secret.until());
  }

  static Endpoint read(EndpointId id, Fields item, Sealed sealed) {
    var doc = item.fields(Items.DOC);
    return new Endpoint(
        id,
        Endpoint.Kind.valueOf(doc.text("kind")),
        sealed.open(URL, doc.text(URL)),
        Set.copyOf(doc.texts("types")),
        doc.maybeText(Items.AGENT).map(AgentId::new),
        doc.each("secrets").stream().map(fields -> readSecret(fields, sealed)).toList(),
        new Standing(doc.isTrue("enabled"), doc.maybeText("why"), doc.maybeTime("failingSince")),
        doc.time("madeAt"),
        item.number(Items.VERSION).longValue());
  }

  private static EndpointSecret readSecret(Fields fields, Sealed sealed) {
    return new EndpointSecret(
        sealed.open(SECRET, fields.text(SECRET)), fields.time("since"), fields.maybeTime("until"));
  }
}
