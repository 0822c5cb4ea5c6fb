package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

final class PowerpackControllerTest {
  private static final String SECOND = """
      {
        "uuid" : "%s",
        "name" : "Login codes 1",
        "stickySender" : false,
        "localConnect" : true,
        "applicationType" : "xml",
        "applicationId" : "%s",
        "numberPool" : "%s",
        "numberPriority" : [ {
          "countryIso" : "US",
          "serviceType" : "SMS",
          "priority" : {
            "priority1" : "shortcode",
            "priority2" : "tollfree",
            "priority3" : "longcode"
          }
        }, {
          "countryIso" : "CA",
          "serviceType" : "MMS",
          "priority" : {
            "priority1" : "longcode",
            "priority2" : null,
            "priority3" : null
          }
        } ],
        "createdOn" : "2020-10-09T16:56:00.366844Z",
        "apiId" : null
      }""";

  private final PowerpackClient client = PowerpackClient.builder()
      .credentials(
          PlivoCredentials.of(System.getenv("PLIVO_AUTH_ID"), System.getenv("PLIVO_AUTH_TOKEN")))
      .baseUrl(System.getenv("PLIVO_BASE_URL"))
      .build();
  // As Spring Boot sets it up.
  private final ObjectMapper mapper = new ObjectMapper()
      .registerModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new PowerpackController(client))
      .setMessageConverters(new MappingJackson2HttpMessageConverter(mapper))
      .build();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void modelIsWrittenWithTheNamesOfABeanAndItsNulls() throws Exception {
    List<Powerpack> powerpacks = client.powerpacks().list().stream().toList();
    Powerpack second = powerpacks.get(1);

    assertThat(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(second))
        .isEqualTo(
            SECOND.formatted(second.getUuid(), second.getApplicationId(), second.getNumberPool()));
    assertThat(mapper.valueToTree(powerpacks.get(0)).path("numberPriority").isNull())
        .isTrue();
  }

  @Test
  void modelIsNotReadByJackson() throws Exception {
    String json =
        mapper.writeValueAsString(client.powerpacks().list().page().getItems().get(0));

    assertThatThrownBy(() -> mapper.readValue(json, Powerpack.class))
        .isInstanceOf(InvalidDefinitionException.class);
  }

  @Test
  void controllerReturnsModels() throws Exception {
    JsonNode response = response("/powerpacks");

    assertThat(response).hasSize(53);
    assertThat(response.get(1).path("createdOn").asText()).isEqualTo("2020-10-09T16:56:00.366844Z");
    System.out.println(response.size() + " powerpacks, the second: " + response.get(1));
  }

  @Test
  void controllerReturnsAPage() throws Exception {
    JsonNode response = response("/page?offset=40");
    Page<Powerpack> page = client.powerpacks().list().page();

    assertThat(response.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "items", "apiId", "limit", "offset", "totalCount", "nextOffset", "previousOffset");
    assertThat(response.path("items")).hasSize(13);
    assertThat(response.path("totalCount").asInt()).isEqualTo(page.getTotalCount());
  }

  private JsonNode response(String address) throws Exception {
    MvcResult result = mvc.perform(get(address)).andReturn();
    // A failure in the middle of writing leaves the status 200 and JSON that is cut.
    assertThat(result.getResolvedException()).isNull();
    return mapper.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }
}
