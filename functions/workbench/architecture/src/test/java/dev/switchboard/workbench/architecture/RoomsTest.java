package dev.switchboard.workbench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds the code to the table of rooms, and to the few laws that a table cannot say.
final class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.switchboard");

  @ParameterizedTest
  @EnumSource(Room.class)
  void a_room_imports_only_what_its_row_allows(Room room) {
    var allowed =
        Stream.concat(
                Stream.of("java", "javax.crypto", "javax.net", "org.jspecify"), room.mayImport())
            .map(each -> each + "..")
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(room.packageName() + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(CLASSES);
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void every_row_has_classes(Room room) {
    assertThat(CLASSES).anyMatch(each -> isIn(each, room));
  }

  @Test
  void every_class_has_one_row() {
    assertThat(CLASSES)
        .allMatch(
            each -> Arrays.stream(Room.values()).filter(room -> isIn(each, room)).count() == 1);
  }

  @Test
  void every_package_is_null_marked() {
    var packages = CLASSES.stream().map(JavaClass::getPackage).distinct().toList();

    assertThat(packages)
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
  }

  @Test
  void domain_takes_time_and_ids_from_outside() {
    noClasses()
        .that()
        .resideInAPackage("dev.switchboard.domain..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CLASSES);
  }

  @Test
  void only_wiring_and_what_people_start_read_the_environment() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.switchboard.workbench.local..")
        .and()
        .doNotHaveSimpleName("Wiring")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  @Test
  void no_name_says_nothing() {
    assertThat(CLASSES)
        .extracting(JavaClass::getSimpleName)
        .noneMatch(name -> name.matches(".*(Impl|Base|Util|Utils|Helper|Manager|Common)"));
  }

  private static boolean isIn(JavaClass each, Room room) {
    JavaPackage home = each.getPackage();
    return (home.getName() + ".").startsWith(room.packageName() + ".");
  }
}
