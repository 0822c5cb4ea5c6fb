package dev.powerpack.review;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads the first, a middle and the last page of each list that a real account has, and tells where
 * the responses deviate from the contract. It sends GET alone, and follows no redirect.
 */
final class Live {
  private final Contract contract;
  private final URI service;
  private final String authId;
  private final String authorization;
  private final OpenApiInteractionValidator validator;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> deviations = new ArrayList<>();
  private int requests;

  /**
   * A check of one account.
   *
   * @throws IllegalArgumentException if the credentials would cross a network in the clear
   */
  Live(Contract contract, String baseUrl, String authId, String authToken) {
    this.contract = contract;
    this.service = URI.create(baseUrl);
    if (!"https".equals(service.getScheme())
        && !List.of("127.0.0.1", "localhost").contains(service.getHost())) {
      throw new IllegalArgumentException("it must be an https address");
    }
    this.authId = authId;
    byte[] credentials = (authId + ":" + authToken).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(
            contract.tree().toString())
        .build();
  }

  /** The number of requests that were sent. */
  int requests() {
    return requests;
  }

  /**
   * What deviates, each with the request and the place; nothing if the service keeps the contract.
   * A page that does not come is told like one that deviates.
   */
  List<String> deviations() throws InterruptedException {
    for (Map.Entry<String, JsonNode> path : contract.tree().path("paths").properties()) {
      JsonNode operation = path.getValue().path("get");
      Map<String, JsonNode> parameters = parameters(operation);
      String filled = path.getKey();
      for (JsonNode parameter : parameters.values()) {
        if (parameter.path("x-account").asBoolean()) {
          filled = filled.replace("{" + parameter.path("name").asText() + "}", authId);
        }
      }
      // What is within a record would take an id.
      if (operation.has("x-pagination") && !filled.contains("{")) {
        readList(filled, operation.path("x-pagination"), parameters);
      }
    }
    return List.copyOf(deviations);
  }

  private Map<String, JsonNode> parameters(JsonNode operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    operation.path("parameters").forEach(each -> {
      JsonNode parameter = contract.resolve(each);
      parameters.put(parameter.path("name").asText(), parameter);
    });
    return parameters;
  }

  private void readList(String path, JsonNode pagination, Map<String, JsonNode> parameters)
      throws InterruptedException {
    String limit = pagination.path("limit").asText();
    String query =
        "?" + limit + "=" + parameters.get(limit).at("/schema/maximum").asInt(20) + "&offset=";
    query = query.replace("offset", pagination.path("offset").asText());
    int total = read(path, query + 0, pagination);
    for (int offset : new TreeSet<>(List.of(total / 2, total - 1))) {
      if (offset > 0) {
        read(path, query + offset, pagination);
      }
    }
  }

  /** Returns how many records the page counts in the whole list. */
  private int read(String path, String query, JsonNode pagination) throws InterruptedException {
    String place = "GET " + path + query + ": ";
    HttpRequest request = HttpRequest.newBuilder(service.resolve(path + query))
        .header("Authorization", authorization)
        .timeout(Duration.ofSeconds(30))
        .build();
    requests++;
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      SimpleResponse.Builder simple =
          new SimpleResponse.Builder(response.statusCode()).withBody(response.body());
      response.headers().map().forEach(simple::withHeader);
      validator
          .validateResponse(path, Request.Method.GET, simple.build())
          .getMessages()
          .forEach(message -> deviations.add(place + message.getMessage()));
      if (response.statusCode() != 200) {
        deviations.add(place + "the response is " + response.statusCode() + " and not a page");
        return 0;
      }
      JsonNode meta = parse(response.body()).path(pagination.path("meta").asText());
      checkLinks(place, meta, pagination);
      return meta.path(pagination.path("total").asText()).asInt();
    } catch (IOException e) {
      deviations.add(place + "no response came: " + e);
      return 0;
    }
  }

  private static JsonNode parse(String body) {
    try {
      return new JsonMapper().readTree(body);
    } catch (JsonProcessingException e) {
      // The validator has told that it is not JSON.
      return MissingNode.getInstance();
    }
  }

  /** By the contract a link is relative; the next limit and offset are to be read from it. */
  private void checkLinks(String place, JsonNode meta, JsonNode pagination) {
    meta.properties().forEach(field -> {
      String link = field.getValue().asText();
      String at = place + "[Path '/meta/" + field.getKey() + "'] the link \"" + link + "\" ";
      if (field.getValue().isTextual() && !link.startsWith("/")) {
        deviations.add(at + "is not relative to the service");
      } else if (field.getValue().isTextual()) {
        for (String name : List.of("limit", "offset")) {
          if (!link.matches(".*[?&]" + pagination.path(name).asText() + "=\\d+(&.*)?")) {
            deviations.add(at + "has no number as " + pagination.path(name).asText());
          }
        }
      }
    });
  }
}
