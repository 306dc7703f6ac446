package dev.switchboard.adapter.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

/// A page for somebody who followed a link of ours. It loads nothing from anywhere, is not kept,
/// and tells nobody where its reader came from.
public final class HtmlPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
  private static final String STYLE =
      "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}"
          + "label{display:block;margin:.6rem 0}input[type=text],textarea{width:100%;font:inherit;padding:.4rem}"
          + "button{font:inherit;padding:.5rem 1.2rem;margin:.6rem .6rem 0 0}";

  private HtmlPage() {}

  /// One that says something in a paragraph.
  public static HttpResponse<String> saying(HttpStatus status, String title, String text) {
    return of(status, title, "<p>%s</p>".formatted(escaped(text)));
  }

  /// One of any shape.
  ///
  /// @param body HTML whose texts are escaped
  public static HttpResponse<String> of(HttpStatus status, String title, String body) {
    return HttpResponse.<String>status(status)
        .contentType(MediaType.TEXT_HTML_TYPE)
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .body(
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>%1$s</title><style>%2$s</style><h1>%1$s</h1>%3$s</html>
            """
                .formatted(escaped(title), STYLE, body));
  }

  /// A text that is shown as it is.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
