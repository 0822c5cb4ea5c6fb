package com.example;

import com.plivo.api.Plivo;
import com.plivo.api.PlivoClient;
import com.plivo.api.exceptions.AuthenticationException;
import com.plivo.api.exceptions.InvalidRequestException;
import com.plivo.api.exceptions.PlivoRestException;
import com.plivo.api.exceptions.PlivoValidationException;
import com.plivo.api.exceptions.ResourceNotFoundException;
import com.plivo.api.exceptions.ServerException;
import com.plivo.api.models.base.ListResponse;
import com.plivo.api.models.base.LogLevel;
import com.plivo.api.models.powerpack.Powerpack;
import java.io.IOException;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;

/** What users of plivo-java write; docs/migration.md shows it. */
final class Theirs {
  private Theirs() {}

  static void credentials(String authId, String authToken) {
    Plivo.init(authId, authToken);
  }

  static PlivoClient account(String authId, String authToken) {
    PlivoClient client = new PlivoClient(authId, authToken);
    return client;
  }

  static ListResponse<Powerpack> onePage()
      throws IOException, PlivoRestException, PlivoValidationException {
    ListResponse<Powerpack> page = Powerpack.lister().limit(10).offset(20).list();
    return page;
  }

  static ListResponse<Powerpack> onePageOf(PlivoClient client)
      throws IOException, PlivoRestException, PlivoValidationException {
    ListResponse<Powerpack> page = Powerpack.lister().client(client).list();
    return page;
  }

  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (Powerpack powerpack : Powerpack.lister()) {
      names.add(powerpack.getName());
    }
    return names;
  }

  static Long count() throws IOException, PlivoRestException {
    Long count = Powerpack.lister().get();
    return count;
  }

  static String errors() throws PlivoValidationException {
    try {
      return Powerpack.lister().list().getApiId();
    } catch (AuthenticationException e) {
      return "401: " + e.getMessage();
    } catch (InvalidRequestException e) {
      return "400 or 405: " + e.getMessage();
    } catch (ResourceNotFoundException e) {
      return "404 or 403: " + e.getMessage();
    } catch (ServerException e) {
      return "500: " + e.getMessage();
    } catch (PlivoRestException e) {
      return "another status: " + e.getMessage();
    } catch (IOException e) {
      return "no response, or one that is not JSON: " + e.getMessage();
    }
  }

  static PlivoClient settings(
      String authId, String authToken, Proxy proxy, Authenticator proxyAuthenticator) {
    OkHttpClient.Builder http = new OkHttpClient.Builder()
        .proxy(proxy)
        .proxyAuthenticator(proxyAuthenticator)
        .connectTimeout(5, TimeUnit.SECONDS)
        .readTimeout(10, TimeUnit.SECONDS);
    PlivoClient client = new PlivoClient(authId, authToken, http);
    return client;
  }

  static void logging(String authId, String authToken) {
    Plivo.init(authId, authToken, LogLevel.HEADERS);
  }
}
