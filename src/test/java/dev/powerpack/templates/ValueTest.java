package dev.powerpack.templates;

import static dev.powerpack.templates.Wire.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.model.Big;
import com.example.model.Containers;
import com.example.model.Defaults;
import com.example.model.Dog;
import com.example.model.DogAllOfBark;
import com.example.model.Level;
import com.example.model.Names;
import com.example.model.Pet;
import com.example.model.Presence;
import com.example.model.Ratio;
import com.example.model.Scalars;
import com.example.model.Status;
import dev.powerpack.model.Book;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated types are values: immutable, equal by what they hold, and built only when complete. */
final class ValueTest {
  @Test
  void builderCopiesWhatItIsGiven() {
    List<String> strings = new ArrayList<>(List.of("a"));
    List<Double> row = new ArrayList<>(List.of(0.5));
    Set<String> unique = new LinkedHashSet<>(Set.of("u"));
    Map<String, Integer> counts = new HashMap<>(Map.of("k", 1));
    List<Object> deep = new ArrayList<>(List.of("d"));
    Containers.Builder builder = Containers.builder()
        .strings(strings)
        .matrix(List.of(row))
        .unique(unique)
        .counts(counts)
        .anything(Map.of("m", deep))
        ._object(deep);
    strings.add("b");
    row.clear();
    unique.add("v");
    counts.put("l", 2);
    deep.add("e");

    Containers containers = builder.build();
    assertThat(containers.getStrings()).containsExactly("a");
    assertThat(containers.getMatrix()).containsExactly(List.of(0.5));
    assertThat(containers.getUnique()).containsExactly("u");
    assertThat(containers.getCounts()).isEqualTo(Map.of("k", 1));
    assertThat(containers.getAnything()).isEqualTo(Map.of("m", List.of("d")));
    assertThat(containers.getObject()).isEqualTo(List.of("d"));
  }

  @Test
  void containersAreUnmodifiable() {
    Containers containers = read(Containers.class, """
        {"strings":["a"],"matrix":[[0.5]],"unique":["u"],"counts":{"k":1},"anything":["d"]}""");
    for (Containers each : List.of(containers, containers.toBuilder().build())) {
      assertUnmodifiable(each.getStrings());
      assertUnmodifiable(each.getMatrix());
      assertUnmodifiable(each.getMatrix().get(0));
      assertUnmodifiable(each.getUnique());
      assertUnmodifiable(each.getCounts().keySet());
      assertUnmodifiable((Collection<?>) each.getAnything());
    }
  }

  private static void assertUnmodifiable(Collection<?> items) {
    assertThat(items).isNotEmpty();
    assertThatThrownBy(items::clear).isExactlyInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void missingValueKeepsAnObjectFromBeingBuilt() {
    assertThatThrownBy(() -> Pet.builder().id(1L).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Required value 'name' missing");
    assertThatThrownBy(() -> Names.builder().build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Required value 'class' missing");
    assertThatThrownBy(() -> Defaults.builder().nothing(null).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Required value 'nothing' missing");
    assertThat(Presence.builder().always("a").build().getPresent()).isNull();
  }

  @Test
  void builderOfAnObjectHoldsAllItsValues() {
    Scalars scalars = read(Scalars.class, RoundTripTest.SCALARS);
    Scalars.Builder builder = scalars.toBuilder();
    Scalars copy = builder.build();
    Scalars changed = builder.text("other").build();

    assertThat(copy).isEqualTo(scalars).isNotSameAs(scalars);
    assertThat(changed.getText()).isEqualTo("other");
    assertThat(changed.toBuilder().text(scalars.getText()).build()).isEqualTo(scalars);
  }

  @Test
  void objectsAreEqualByAllTheirValues() {
    Pet pet = Pet.builder().id(1L).name("Rex").status(Status.SOLD).build();

    assertThat(pet)
        .isEqualTo(Pet.builder().id(1L).name("Rex").status(Status.of("sold")).build())
        .hasSameHashCodeAs(
            Pet.builder().id(1L).name("Rex").status(Status.of("sold")).build())
        .isNotEqualTo(null)
        .isNotEqualTo("Rex")
        .isNotEqualTo(Dog.builder()
            .id(1L)
            .name("Rex")
            .status(Status.SOLD)
            .bark(DogAllOfBark.LOUD)
            .build());
    assertThat(List.of(
            pet.toBuilder().id(null).build(),
            pet.toBuilder().id(2L).build(),
            pet.toBuilder().name("Bo").build(),
            pet.toBuilder().status(Status.AVAILABLE).build(),
            pet.toBuilder().parent(pet).build()))
        .doesNotContain(pet)
        .doesNotHaveDuplicates();
  }

  @Test
  void enumerationsAreEqualByTheirValue() {
    assertThat(Status.of("sold"))
        .isEqualTo(Status.SOLD)
        .hasSameHashCodeAs(Status.SOLD)
        .isNotEqualTo("sold");
    assertThat(Level.of(30))
        .isEqualTo(Level.NUMBER_30)
        .hasSameHashCodeAs(Level.NUMBER_30)
        .isNotEqualTo(30);
    assertThat(Status.of("Sold")).isNotEqualTo(Status.SOLD).hasToString("Sold");
    assertThat(Ratio.of(new BigDecimal("0.5"))).isEqualTo(Ratio.NUMBER_0_DOT_5);
    assertThat(Big.of(3_000_000_000L)).isEqualTo(Big.NUMBER_3000000000).hasToString("3000000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/accounts/1/shelves/7/", "shelves/7", "https://example.com/shelves/7"})
  void parameterInAPathIsRead(String path) {
    Book book = Book.builder().bookId("a").home(path).build();

    assertThat(book.shelf()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null                  | absent",
        "''                    | ''",
        "/accounts/1/shelves/  | '/accounts/1/shelves/'",
        "/shelves/7/books/     | '/shelves/7/books/'",
        "/bookshelves/7        | '/bookshelves/7'"
      },
      quoteCharacter = '"')
  void pathWithoutItsParameterIsRejected(@Nullable String path, String shown) {
    Book book = Book.builder().bookId("a").home("''".equals(path) ? "" : path).build();

    assertThatThrownBy(book::shelf)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("'home' must end in shelves/{shelf}/ but was " + shown);
  }

  @Test
  void textShowsEachValueButThePassword() {
    assertThat(read(Scalars.class, RoundTripTest.SCALARS)).hasToString("""
        Scalars{text=a "b" ü, int32=-5, int64=9223372036854775807, _float=1.5, _double=-2.25E-7, \
        decimal=12345678901234567890.120, flag=true, date=2020-02-29, time=2020-10-09T11:10Z, \
        uuid=5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46, uri=https://example.com/a?b=c, bytes=[hex=00ff], \
        status=on-hold, level=30, secret=██}""");
    assertThat(
            Pet.builder().name("Rex").parent(Pet.builder().name("Bo").build()).build())
        .hasToString("""
        Pet{id=null, name=Rex, status=null, owner=null, nick=null, \
        parent=Pet{id=null, name=Bo, status=null, owner=null, nick=null, parent=null}}""");
  }
}
