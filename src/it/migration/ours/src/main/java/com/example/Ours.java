package com.example;

import dev.powerpack.ApiException;
import dev.powerpack.AuthenticationException;
import dev.powerpack.InvalidRequestException;
import dev.powerpack.MalformedResponseException;
import dev.powerpack.NetworkException;
import dev.powerpack.NotFoundException;
import dev.powerpack.PageRequest;
import dev.powerpack.PermissionDeniedException;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.PowerpackPage;
import dev.powerpack.RateLimitException;
import dev.powerpack.ServerException;
import dev.powerpack.model.Powerpack;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;

/** What they write instead; docs/migration.md shows it. */
final class Ours {
  private Ours() {}

  static PowerpackClient credentials(String authId, String authToken) {
    PowerpackClient client = PowerpackClient.create(authId, authToken);
    return client;
  }

  static PowerpackPage onePage(PowerpackClient client) {
    PowerpackPage page = client.list(PageRequest.first().withLimit(10).withOffset(20));
    return page;
  }

  static List<String> all(PowerpackClient client) {
    List<String> names = new ArrayList<>();
    for (Powerpack powerpack : client.listAll()) {
      names.add(powerpack.getName());
    }
    return names;
  }

  static int count(PowerpackClient client) {
    int count = client.list(PageRequest.first().withLimit(1)).getTotalCount();
    return count;
  }

  static String errors(PowerpackClient client) {
    try {
      return client.list().getApiId();
    } catch (AuthenticationException e) {
      return "401: " + e.getErrorMessage();
    } catch (InvalidRequestException e) {
      return "400 or 405: " + e.getErrorMessage();
    } catch (NotFoundException e) {
      return "404: " + e.getErrorMessage();
    } catch (PermissionDeniedException e) {
      return "403: " + e.getErrorMessage();
    } catch (RateLimitException e) {
      return "429: wait " + e.getRetryAfter();
    } catch (ServerException e) {
      return e.getStatusCode() + ": " + e.getErrorMessage();
    } catch (ApiException e) {
      return "another status, " + e.getStatusCode() + ": " + e.getErrorMessage();
    } catch (NetworkException e) {
      return "no answer: " + e.getCause();
    } catch (MalformedResponseException e) {
      return "an answer that is no page: " + e.getMessage();
    }
  }

  static PowerpackClient.Builder settings(
      String authId, String authToken, Proxy proxy, Authenticator proxyAuthenticator) {
    OkHttpClient http = new OkHttpClient.Builder()
        .proxy(proxy)
        .proxyAuthenticator(proxyAuthenticator)
        .connectTimeout(Duration.ofSeconds(5))
        .readTimeout(Duration.ofSeconds(10))
        .build();
    return PowerpackClient.builder()
        .credentials(PlivoCredentials.of(authId, authToken))
        .httpClient(http);
  }

  static OkHttpClient logging(HttpLoggingInterceptor.Logger log) {
    HttpLoggingInterceptor logging = new HttpLoggingInterceptor(log);
    logging.setLevel(HttpLoggingInterceptor.Level.HEADERS);
    logging.redactHeader("Authorization");
    OkHttpClient http =
        new OkHttpClient.Builder().addNetworkInterceptor(logging).build();
    return http;
  }
}
