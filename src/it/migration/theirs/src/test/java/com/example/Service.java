package com.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A service whose list and whose next responses a test sets: FakePlivo is not on this class path.
 */
final class Service implements AutoCloseable {
  private static final Pattern PARAMETER = Pattern.compile("(limit|offset)=(\\d+)");

  record Response(int status, String body) {}

  final List<String> uuids =
      new ArrayList<>(IntStream.range(0, 53).mapToObj(i -> "uuid" + i).toList());
  final Deque<Response> next = new ArrayDeque<>();
  final List<String> requests = new ArrayList<>();
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  Service() throws IOException {
    server.createContext("/", this::serve);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void serve(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    requests.add(String.valueOf(query));
    Response response = next.isEmpty() ? page(query) : next.removeFirst();
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Response page(String query) {
    int limit = 20;
    int offset = 0;
    Matcher parameters = PARAMETER.matcher(String.valueOf(query));
    while (parameters.find()) {
      int value = Integer.parseInt(parameters.group(2));
      if (parameters.group(1).equals("limit")) {
        limit = value;
      } else {
        offset = value;
      }
    }
    int from = Math.min(offset, uuids.size());
    List<String> records = uuids.subList(from, Math.min(from + limit, uuids.size())).stream()
        .map(uuid -> "{\"uuid\":\"" + uuid + "\",\"name\":\"of " + uuid + "\"}")
        .toList();
    return new Response(
        200,
        "{\"api_id\":\"id\",\"meta\":{\"limit\":" + limit + ",\"offset\":" + offset
            + ",\"total_count\":" + uuids.size() + "},\"objects\":[" + String.join(",", records)
            + "]}");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
