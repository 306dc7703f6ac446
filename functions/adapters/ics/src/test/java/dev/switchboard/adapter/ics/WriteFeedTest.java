package dev.switchboard.adapter.ics;

import static dev.switchboard.adapter.ics.ContentLines.text;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.feed.Feed;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class WriteFeedTest {
  private static final int PLENTY = 1_000_000;
  private static final String LINE_ENDS = "a\rb\r\nc\u0085d\u2028e\u2029f";
  private static final String ALL_SORTS =
      "Blonde, grüne; \"Größe\" 3\\4: \uD83D\uDC87\uD83C\uDFFD\u200D♀️ 髪を切る\nfirst floor\r\nbell 7\r\ttwice";

  @Test
  void an_appointment_is_an_event_in_utc() {
    var read = read(feed(Salon.haircut(Salon.MONDAY, LocalTime.NOON)));

    assertThat(read.ofEvents("UID")).containsExactly("salon.20260302.W3HWA3@acme");
    assertThat(read.ofEvents("DTSTART")).containsExactly("20260302T110000Z");
    assertThat(read.ofEvents("DTEND")).containsExactly("20260302T113000Z");
    assertThat(read.ofEvents("DTSTAMP")).containsExactly("20260302T070000Z");
    assertThat(read.ofEvents("SEQUENCE")).containsExactly("0");
    assertThat(read.ofEvents("STATUS")).containsExactly("CONFIRMED");
    assertThat(read.ofEvents("TRANSP")).containsExactly("OPAQUE");
    assertThat(read.ofEvents("SUMMARY")).containsExactly("Haircut: Ann");
    assertThat(text(read.ofEvents("DESCRIPTION").getFirst()))
        .isEqualTo(
            "About: short\nPhone: +15557770001\nE-mail: ann@example.com\nConfirmation code: W3HWA3");
  }

  @Test
  void a_cancelled_one_is_the_same_event_and_takes_no_time() {
    var read = read(feed(Salon.cancelledHaircut(Salon.MONDAY, LocalTime.NOON)));

    assertThat(read.ofEvents("UID")).containsExactly("salon.20260302.W3HWA3@acme");
    assertThat(read.ofEvents("SEQUENCE")).containsExactly("1");
    assertThat(read.ofEvents("STATUS")).containsExactly("CANCELLED");
    assertThat(read.ofEvents("TRANSP")).containsExactly("TRANSPARENT");
  }

  @Test
  void the_calendar_says_its_name_and_when_to_look_again() {
    var written =
        write(new Feed(ACME, Salon.calendar(Salon.ID, "Haare, Nägel; mehr", 1), List.of()));
    var read = ContentLines.read(written);

    assertThat(read.ofCalendar("VERSION")).isEqualTo("2.0");
    assertThat(read.ofCalendar("PRODID")).isNotBlank();
    assertThat(read.ofCalendar("X-WR-CALNAME")).isEqualTo("Haare\\, Nägel\\; mehr");
    assertThat(read.ofCalendar("NAME")).isEqualTo("Haare\\, Nägel\\; mehr");
    assertThat(read.ofCalendar("X-WR-TIMEZONE")).isEqualTo("Europe/Berlin");
    assertThat(read.ofCalendar("X-PUBLISHED-TTL")).isEqualTo("PT15M");
    assertThat(written).contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n");
  }

  @Test
  void what_somebody_said_is_read_as_it_was_said() throws Exception {
    var said = ALL_SORTS.repeat(20);
    var written = write(feed(of(said)));

    var clean = said.replace("\r\n", "\n").replace("\r", "\n");
    assertThat(text(ContentLines.read(written).ofEvents("SUMMARY").getFirst()))
        .isEqualTo("Haircut: " + clean);
    assertThat(parsed(written).getRequiredProperty("SUMMARY").getValue())
        .isEqualTo("Haircut: " + clean);
    assertThat(parsed(written).getRequiredProperty("DESCRIPTION").getValue())
        .contains("Notes: " + clean);
  }

  @Test
  void ical4j_finds_nothing_wrong_with_it() throws Exception {
    var written =
        write(
            feed(
                Salon.haircut(Salon.MONDAY, LocalTime.NOON),
                Salon.cancelledHaircut(Salon.TUESDAY, LocalTime.NOON)));

    var calendar = new CalendarBuilder().build(new StringReader(written));

    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(calendar.getComponents()).hasSize(2);
  }

  @Test
  void whatever_ends_a_line_ends_it() {
    var read = read(feed(of(LINE_ENDS)));

    assertThat(text(read.ofEvents("SUMMARY").getFirst())).isEqualTo("Haircut: a\nb\nc\nd\ne\nf");
  }

  @Property(tries = 300)
  void whatever_is_said_breaks_no_rule(@ForAll String said) {
    var read = read(feed(of("x" + said)));

    var clean =
        said.replaceAll("\r\n|[\n\u000B\f\r\u0085\u2028\u2029]", "\n")
            .replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "");
    assertThat(text(read.ofEvents("SUMMARY").getFirst())).isEqualTo("Haircut: x" + clean);
  }

  @Test
  void the_same_feed_is_written_in_the_same_words() {
    var feed = feed(Salon.haircut(Salon.MONDAY, LocalTime.NOON));

    assertThat(write(feed)).isEqualTo(write(feed));
  }

  @Test
  void a_feed_that_is_too_long_says_what_is_left_out() {
    var many = Collections.nCopies(100, Salon.haircut(Salon.MONDAY, LocalTime.NOON));
    var last = Collections.nCopies(2_000, Salon.haircut(Salon.TUESDAY, LocalTime.NOON));

    var whole = new WriteFeed(PLENTY).write(feed(many));
    var part = new WriteFeed(50_000).write(feed(concat(many, last)));

    assertThat(whole).doesNotContain("X-WR-CALDESC");
    assertThat(part.getBytes(StandardCharsets.UTF_8).length).isBetween(45_000, 50_000);
    assertThat(ContentLines.read(part).ofEvents("UID")).hasSizeBetween(110, 300);
    assertThat(ContentLines.read(part).ofCalendar("X-WR-CALDESC")).contains("from 2026-03-03 on");
  }

  private static List<Appointment> concat(List<Appointment> some, List<Appointment> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static VEvent parsed(String written) throws Exception {
    return (VEvent)
        new CalendarBuilder().build(new StringReader(written)).getComponents().getFirst();
  }

  private static ContentLines read(Feed feed) {
    return ContentLines.read(write(feed));
  }

  private static String write(Feed feed) {
    return new WriteFeed(PLENTY).write(feed);
  }

  private static Feed feed(Appointment... appointments) {
    return feed(List.of(appointments));
  }

  private static Feed feed(List<Appointment> appointments) {
    return new Feed(ACME, Salon.calendar(), appointments);
  }

  /// A haircut of somebody who is called so, and has said so.
  private static Appointment of(String said) {
    var made = Salon.haircut(Salon.MONDAY, LocalTime.NOON);
    return new Appointment(
        made.id(),
        made.agent(),
        made.slot(),
        made.type(),
        Optional.empty(),
        new Customer(said, Optional.empty(), Optional.empty()),
        Optional.of(said),
        made.status(),
        made.source(),
        made.bookedAt(),
        made.revision());
  }
}
