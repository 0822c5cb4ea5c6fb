package com.example;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.exception.InvalidRequestException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PermissionDeniedException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
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

  static Page<Powerpack> onePage(PowerpackClient client) {
    Page<Powerpack> page =
        client.powerpacks().list().withPageSize(10).withOffset(20).page();
    return page;
  }

  static List<String> all(PowerpackClient client) {
    List<String> names = new ArrayList<>();
    for (Powerpack powerpack : client.powerpacks().list()) {
      names.add(powerpack.getName());
    }
    return names;
  }

  static Integer count(PowerpackClient client) {
    Integer count = client.powerpacks().list().withPageSize(1).page().getTotalCount();
    return count;
  }

  static String errors(PowerpackClient client) {
    try {
      return client.powerpacks().list().page().getApiId();
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
      return "no response: " + e.getCause();
    } catch (MalformedResponseException e) {
      return "a response that is not a page: " + e.getMessage();
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
