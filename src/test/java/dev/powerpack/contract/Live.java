package dev.powerpack.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Reads the first, a middle and the last page of a real account and tells where the responses
 * deviate from the contract. Three requests, all of them GET.
 */
final class Live implements AutoCloseable {
  private static final long LONGEST = 1 << 20;

  private final OpenApiInteractionValidator validator;
  private final OkHttpClient http =
      new OkHttpClient.Builder().addInterceptor(this::keep).build();
  private final PowerpackClient client;
  private final String path;
  private final List<String> parameters;
  private final List<String> deviations = new ArrayList<>();
  private int requests;
  private int total;

  /**
   * A check of one account.
   *
   * @param settings with its address and its credentials
   */
  Live(Contract contract, String authId, PowerpackClient.Builder settings) {
    this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(contract.text())
        .build();
    this.client = settings.httpClient(http).retryPolicy(RetryPolicy.none()).build();
    this.path = "/" + PowerpacksApi.LIST_POWERPACKS_PATH.replace("{auth_id}", authId);
    this.parameters = contract.queryParameters();
  }

  /** The number of requests that were sent. */
  int requests() {
    return requests;
  }

  /**
   * What deviates, each with the request and the place; nothing if the service keeps the contract.
   * A page that does not come is told like one that deviates.
   */
  List<String> deviations() {
    read(PowerpacksApi.LIST_POWERPACKS_OFFSET_DEFAULT);
    for (int offset : new TreeSet<>(List.of(total / 2, total - 1))) {
      if (offset > 0) {
        read(offset);
      }
    }
    return List.copyOf(deviations);
  }

  private void read(int offset) {
    try {
      client.powerpacks().listPage(PowerpacksApi.LIST_POWERPACKS_LIMIT_MAXIMUM, offset);
    } catch (NetworkException e) {
      deviations.add("offset " + offset + ": " + e.getMessage());
    } catch (PowerpackException e) {
      // The response that the SDK rejects was looked at before it got there.
    }
  }

  private Response keep(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    requests++;
    String place = "offset " + response.request().url().queryParameter("offset") + ": ";
    String body = response.peekBody(LONGEST).string();
    SimpleResponse.Builder simple = new SimpleResponse.Builder(response.code()).withBody(body);
    response.headers().forEach(header -> simple.withHeader(header.getFirst(), header.getSecond()));
    ValidationReport report = validator.validateResponse(path, Request.Method.GET, simple.build());
    report.getMessages().forEach(message -> deviations.add(place + message.getMessage()));
    if (response.isSuccessful()) {
      JsonNode meta = parse(body).path("meta");
      total = Math.max(total, meta.path("total_count").asInt());
      checkLinks(place, meta);
    } else {
      deviations.add(place + "the response is " + response.code() + " and not a page");
    }
    return response;
  }

  private static JsonNode parse(String body) {
    try {
      return Json.mapper().readTree(body);
    } catch (JsonProcessingException e) {
      // The validator has told that it is not JSON.
      return MissingNode.getInstance();
    }
  }

  /** By the contract a link is relative; an offset is to be read from it. */
  private void checkLinks(String place, JsonNode meta) {
    meta.properties().forEach(field -> {
      if (field.getValue().isTextual()) {
        String link = field.getValue().asText();
        HttpUrl url = HttpUrl.get("http://localhost").resolve(link);
        String at = place + "[Path '/meta/" + field.getKey() + "'] the link \"" + link + "\" ";
        if (!link.startsWith("/") || url == null) {
          deviations.add(at + "is not relative to the service");
        } else {
          parameters.stream()
              .filter(name -> !String.valueOf(url.queryParameter(name)).matches("\\d+"))
              .forEach(name -> deviations.add(at + "has no number as " + name));
        }
      }
    });
  }

  @Override
  public void close() {
    client.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
