package dev.powerpack.fake;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.powerpack.testing.FakeRequest;
import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Holds exchanges against the contract. Used by one thread.
 *
 * <p>A page of 20 takes the validator 2 ms, and the tests exchange more than 100,000. So a record
 * that was found right is not checked again: it is left out of the pages that hold it, as long as a
 * page of the same length was checked whole.
 */
final class ExchangeCheck {
  private final OpenApiInteractionValidator validator;
  /** Digests, as there are 100,000 records in one of the tests. */
  private final Set<ByteString> rightRecords = new HashSet<>();

  private final Set<Integer> rightLengths = new HashSet<>();

  private ExchangeCheck(OpenApiInteractionValidator validator) {
    this.validator = validator;
  }

  /** A check without levels of its own, so that all is an error. */
  static ExchangeCheck ofTheContract() {
    try {
      String contract = Files.readString(Path.of("openapi", "powerpack.yaml"));
      return new ExchangeCheck(
          OpenApiInteractionValidator.createForInlineApiSpecification(contract).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with an exchange; nothing if all is right.
   *
   * @param response null where only the request is checked
   */
  List<String> faults(FakeRequest request, @Nullable MockResponse response) {
    ValidationReport report = validator.validateRequest(toRequest(request));
    if (response != null) {
      report = report.merge(validate(request, response));
    }
    return report.getMessages().stream()
        .map(message -> message.getKey() + ": " + message.getMessage())
        .toList();
  }

  private static Request toRequest(FakeRequest request) {
    SimpleRequest.Builder simple = new SimpleRequest.Builder(request.method(), request.path());
    HttpUrl url = HttpUrl.get("http://localhost" + request.target());
    for (String name : url.queryParameterNames()) {
      simple.withQueryParam(name, url.queryParameterValues(name));
    }
    request.headers().forEach(header -> simple.withHeader(header.getFirst(), header.getSecond()));
    if (!request.body().isEmpty()) {
      simple.withBody(request.body());
    }
    return simple.build();
  }

  private ValidationReport validate(FakeRequest request, MockResponse response) {
    String text = text(response.getBody());
    JsonNode body = parse(text);
    Set<ByteString> records = new HashSet<>();
    int length = 0;
    if (body.path("objects") instanceof ArrayNode objects) {
      length = objects.size();
      boolean whole = !rightLengths.contains(length);
      objects.removeIf(record -> {
        ByteString digest = ByteString.encodeUtf8(record.toString()).sha256();
        records.add(digest);
        return !whole && rightRecords.contains(digest);
      });
    }
    ValidationReport report = validate(request, response, body.toString());
    if (report.hasErrors()) {
      // Anew, as what was left out has moved the places.
      return validate(request, response, text);
    }
    rightLengths.add(length);
    rightRecords.addAll(records);
    return report;
  }

  private ValidationReport validate(FakeRequest request, MockResponse response, String body) {
    SimpleResponse.Builder simple = new SimpleResponse.Builder(response.getCode()).withBody(body);
    response
        .getHeaders()
        .forEach(header -> simple.withHeader(header.getFirst(), header.getSecond()));
    return validator.validateResponse(
        request.path(), Request.Method.valueOf(request.method()), simple.build());
  }

  static String text(@Nullable MockResponseBody body) {
    Buffer bytes = new Buffer();
    try {
      if (body != null) {
        body.writeTo(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.readUtf8();
  }

  private static JsonNode parse(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
