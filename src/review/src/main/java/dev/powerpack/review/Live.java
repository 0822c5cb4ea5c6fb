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
import java.util.List;
import java.util.TreeSet;

/**
 * Reads the first, a middle and the last page of each list that an account has, and tells where the
 * responses deviate from the contract. It sends GET alone, and follows no redirect.
 */
final class Live {
  private final Contract contract;
  private final String service;
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
    this.service = baseUrl.replaceFirst("/+$", "");
    URI address = URI.create(baseUrl);
    boolean here = "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
    if (!here && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("it must be an https address, or http on 127.0.0.1");
    }
    this.authId = authId;
    byte[] credentials = (authId + ":" + authToken).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    String text = contract.tree().toString();
    this.validator =
        OpenApiInteractionValidator.createForInlineApiSpecification(text).build();
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
    for (var path : contract.paths().properties()) {
      JsonNode operation = path.getValue().path("get");
      JsonNode pagination = operation.path("x-pagination");
      String filled = path.getKey();
      String limit = "";
      for (JsonNode each : operation.path("parameters")) {
        JsonNode parameter = contract.resolve(each);
        String name = parameter.path("name").asText();
        if (parameter.path("x-account").asBoolean()) {
          filled = filled.replace("{" + name + "}", authId);
        } else if (pagination.path("limit").asText().equals(name)) {
          limit = "?" + name + "=" + parameter.at("/schema/maximum").asText("20");
        }
      }
      // A list within a record would take the id of one.
      if (!pagination.isMissingNode() && !filled.contains("{")) {
        readList(filled, limit + "&" + pagination.path("offset").asText() + "=", pagination);
      }
    }
    if (requests == 0) {
      deviations.add(
          "There must be a list whose path takes no id but the account, but none was read");
    }
    return List.copyOf(deviations);
  }

  private void readList(String path, String query, JsonNode pagination)
      throws InterruptedException {
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
    requests++;
    try {
      HttpResponse<String> response = http.send(
          HttpRequest.newBuilder(URI.create(service + path + query))
              .header("Authorization", authorization)
              .timeout(Duration.ofSeconds(30))
              .build(),
          HttpResponse.BodyHandlers.ofString());
      SimpleResponse.Builder simple =
          new SimpleResponse.Builder(response.statusCode()).withBody(response.body());
      response.headers().map().forEach(simple::withHeader);
      validator
          .validateResponse(path, Request.Method.GET, simple.build())
          .getMessages()
          .forEach(message -> deviations.add(place + message.getMessage()));
      if (response.statusCode() != 200) {
        deviations.add(place + "the response is " + response.statusCode() + " and not a page");
      }
      if (response.headers().firstValue("Content-Type").isEmpty()) {
        deviations.add(place + "the response has no Content-Type");
      }
      JsonNode meta = parse(response.body()).path(pagination.path("meta").asText());
      checkLink(place, meta.path(pagination.path("next").asText()).asText(""), pagination);
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
  private void checkLink(String place, String link, JsonNode pagination) {
    for (String key : List.of("limit", "offset")) {
      String name = pagination.path(key).asText();
      if (!link.isEmpty() && !link.matches("/[^/].*[?&]" + name + "=\\d+(&.*)?")) {
        deviations.add(
            place + "the link \"" + link + "\" is not relative with a number as " + name);
      }
    }
  }
}
