package dev.switchboard.adapter.llm;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/// What can go wrong with one answer, and pass.
enum BadWeather {
  /// The connection is reset before anything is said.
  RESET {
    @Override
    ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body) {
      return answer.withFault(Fault.CONNECTION_RESET_BY_PEER);
    }
  },
  /// It is hung up without a word.
  EMPTY {
    @Override
    ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body) {
      return answer.withFault(Fault.EMPTY_RESPONSE);
    }
  },
  /// It begins well, and is cut off in its body.
  CUT_STREAM {
    @Override
    ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body) {
      return answer.withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK);
    }
  },
  /// What comes is no HTTP.
  NOISE {
    @Override
    ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body) {
      return answer.withFault(Fault.RANDOM_DATA_THEN_CLOSE);
    }
  },
  /// Half of the JSON, as if it were all.
  HALF {
    @Override
    ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body) {
      return answer.withStatus(200).withBody(body.substring(0, body.length() / 2));
    }
  },
  /// A page of some gateway.
  NO_JSON {
    @Override
    ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body) {
      return answer.withStatus(200).withBody("<html>Bad gateway</html>");
    }
  },
  /// Too many requests, and for how long.
  RATE_LIMIT {
    @Override
    ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body) {
      return answer
          .withStatus(429)
          .withHeader("Retry-After", Long.toString(REST_SECONDS))
          .withBody("{\"error\":{\"message\":\"slow down\",\"type\":\"rate_limit_error\"}}");
    }
  },
  BROKEN {
    @Override
    ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body) {
      return answer.withStatus(500).withBody("{\"error\":{\"type\":\"api_error\"}}");
    }
  };

  /// Longer than anybody waits who is not told.
  static final long REST_SECONDS = 1_800;

  abstract ResponseDefinitionBuilder spoil(ResponseDefinitionBuilder answer, String body);
}
