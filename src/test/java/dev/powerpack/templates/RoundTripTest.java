package dev.powerpack.templates;

import static dev.powerpack.templates.Wire.assertSurvives;
import static dev.powerpack.templates.Wire.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.model.Containers;
import com.example.model.ContainersStatusesInner;
import com.example.model.Level;
import com.example.model.Names;
import com.example.model.Pet;
import com.example.model.Scalars;
import com.example.model.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/**
 * JSON as the contract describes it becomes Java, and the same JSON again. Here is what getters
 * return; the values that survive in all other forms of a contract stand in
 * {@code src/templates/contracts}.
 */
final class RoundTripTest {
  static final String SCALARS = """
      {"text":"a \\"b\\" ü","int32":-5,"int64":9223372036854775807,"float":1.5,"double":-2.25E-7,\
      "decimal":12345678901234567890.120,"flag":true,"date":"2020-02-29","time":"2020-10-09T11:10:00Z",\
      "uuid":"5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46","uri":"https://example.com/a?b=c","bytes":"AP8=",\
      "status":"on-hold","level":30,"secret":"hush"}""";

  @Test
  void scalarsOfEachFormatSurvive() {
    Scalars scalars = read(Scalars.class, SCALARS);

    assertThat(scalars.getText()).isEqualTo("a \"b\" ü");
    assertThat(scalars.getInt32()).isEqualTo(-5);
    assertThat(scalars.getInt64()).isEqualTo(Long.MAX_VALUE);
    assertThat(scalars.getFloat()).isEqualTo(1.5f);
    assertThat(scalars.getDouble()).isEqualTo(-2.25e-7);
    assertThat(scalars.getDecimal()).isEqualTo(new BigDecimal("12345678901234567890.120"));
    assertThat(scalars.getFlag()).isTrue();
    assertThat(scalars.getDate()).isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(scalars.getTime()).isEqualTo(OffsetDateTime.parse("2020-10-09T11:10:00Z"));
    assertThat(scalars.getUuid()).isEqualTo("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46");
    assertThat(scalars.getUri()).isEqualTo("https://example.com/a?b=c");
    assertThat(scalars.getBytes()).isEqualTo(ByteString.of((byte) 0, (byte) 0xff));
    assertThat(scalars.getStatus()).isEqualTo(Status.ON_HOLD);
    assertThat(scalars.getLevel()).isEqualTo(Level.NUMBER_30);
    assertThat(scalars.getSecret()).isEqualTo("hush");
    assertSurvives(Scalars.class, SCALARS);
  }

  @Test
  void containersAtAnyDepthSurvive() {
    String json = """
        {"strings":["a",""],"matrix":[[1.5,2.0],[]],"times":["2020-10-09T11:10:59.666461Z"],"holes":["a",null],\
        "unique":["b","a"],"pets":[{"id":1,"name":"Rex"},{"id":2,"name":"Bo"}],"counts":{"y":1,"x":-2},\
        "lists":{"k":["5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46"],"none":[]},"gaps":{"a":null,"b":"c"},\
        "statuses":["on","idle"],"anything":"text","object":{"a":1.5},"empty":{"b":[]}}""";
    Containers containers = read(Containers.class, json);

    assertThat(containers.getStrings()).containsExactly("a", "");
    assertThat(containers.getMatrix()).containsExactly(List.of(1.5, 2.0), List.of());
    assertThat(containers.getTimes())
        .containsExactly(OffsetDateTime.parse("2020-10-09T11:10:59.666461Z"));
    assertThat(containers.getHoles()).containsExactly("a", null);
    assertThat(containers.getUnique()).containsExactly("b", "a");
    assertThat(containers.getPets())
        .extracting(Pet::getId, Pet::getName)
        .hasToString("[(1L, \"Rex\"), (2L, \"Bo\")]");
    assertThat(containers.getCounts()).containsExactly(Map.entry("y", 1), Map.entry("x", -2));
    assertThat(containers.getLists())
        .isEqualTo(Map.of("k", List.of("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46"), "none", List.of()));
    assertThat(containers.getGaps())
        .containsEntry("a", null)
        .containsEntry("b", "c")
        .hasSize(2);
    assertThat(containers.getStatuses())
        .containsExactly(ContainersStatusesInner.ON, ContainersStatusesInner.of("idle"));
    assertThat(containers.getAnything()).isEqualTo("text");
    assertThat(containers.getObject()).isEqualTo(Map.of("a", new BigDecimal("1.5")));
    assertThat(containers.getEmpty()).isEqualTo(Map.of("b", List.of()));
    assertSurvives(Containers.class, json);
  }

  @Test
  void namesThatJavaCannotHaveStayOnTheWire() {
    String json = """
        {"class":"a","default":1,"builder":"b","@type":"c","content-type":"d","2nd_line":"e","snake_case":"f",\
        "geo.lat":0.5}""";
    Names names = read(Names.class, json);

    assertThat(List.of(
            names.getPropertyClass(),
            names.getDefault(),
            names.getBuilder(),
            names.getAtType(),
            names.getContentType(),
            names.get2ndLine(),
            names.getSnakeCase(),
            names.getGeoLat()))
        .containsExactly("a", 1, "b", "c", "d", "e", "f", 0.5);
  }
}
