package dev.powerpack.templates;

import static dev.powerpack.templates.Wire.assertSurvives;
import static dev.powerpack.templates.Wire.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.model.Big;
import com.example.model.Level;
import com.example.model.ListPetsOrderParameter;
import com.example.model.Ratio;
import com.example.model.Scalars;
import com.example.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An enumeration has constants for what the contract lists, and room for what it does not list yet.
 */
final class EnumerationTest {
  @Test
  void knownValuesOfAnEnumerationAreConstants() {
    assertThat(List.of(Status.AVAILABLE, Status.SOLD, Status.ON_HOLD))
        .extracting(Status::getValue)
        .containsExactly("available", "sold", "on-hold");
    assertThat(List.of(Level.NUMBER_1, Level.NUMBER_2, Level.NUMBER_30))
        .extracting(Level::getValue)
        .containsExactly(1, 2, 30);
    assertThat(read(ListPetsOrderParameter.class, "\"desc\""))
        .isEqualTo(ListPetsOrderParameter.DESC);
    assertThat(read(Ratio.class, "0.5")).isEqualTo(Ratio.NUMBER_0_DOT_5);
    assertThat(read(Big.class, "3000000000")).isEqualTo(Big.NUMBER_3000000000);
    assertSurvives(Status.class, "\"sold\"");
    assertSurvives(Ratio.class, "0.75");
    assertSurvives(Big.class, "9000000000");
    assertSurvives(Level.class, "2");
  }

  @Test
  void unknownValuesOfAnEnumerationSurvive() {
    String json = RoundTripTest.SCALARS.replace("on-hold", "gone").replace(":30", ":-7");
    Scalars scalars = read(Scalars.class, json);

    assertThat(scalars.getStatus()).isEqualTo(Status.of("gone")).hasToString("gone");
    assertThat(scalars.getStatus().getValue()).isEqualTo("gone");
    assertThat(scalars.getLevel()).isEqualTo(Level.of(-7)).hasToString("-7");
    assertThat(scalars.getLevel().getValue()).isEqualTo(-7);
    assertSurvives(Scalars.class, json);
  }
}
