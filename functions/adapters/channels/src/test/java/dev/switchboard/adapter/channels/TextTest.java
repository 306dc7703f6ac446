package dev.switchboard.adapter.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void a_fit_text_stays_as_it_is() {
    var text = "Zoë\t😀\r\n\uE000\uFFFD";

    assertThat(Text.clean(text)).isSameAs(text);
  }

  @Test
  void what_no_queue_takes_is_replaced() {
    assertThat(Text.clean("a\u0000b\uFFFEc\uFFFFd\uD83D"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
    assertThat(Text.clean("\uDE00\uD83D\uD83D\uDE00")).isEqualTo("\uFFFD\uFFFD😀");
  }

  @Test
  void one_line_has_no_breaks_of_any_kind() {
    assertThat(Text.oneLine("a\nb\r\nc\td\u0085e\u2028f\u2029g\u000Bh"))
        .isEqualTo("a b  c d e f g\uFFFDh");
  }

  @Test
  void a_cut_never_halves_a_character() {
    assertThat(Text.cut("ab😀", 4)).isEqualTo("ab😀");
    assertThat(Text.cut("ab😀", 3)).isEqualTo("ab");
    assertThat(Text.cut("ab😀", 2)).isEqualTo("ab");
    assertThat(Text.cut("ab", 0)).isEmpty();
  }
}
