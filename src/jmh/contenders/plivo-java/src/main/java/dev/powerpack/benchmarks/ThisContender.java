package dev.powerpack.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.plivo.api.PlivoClient;
import com.plivo.api.exceptions.PlivoRestException;
import com.plivo.api.exceptions.PlivoValidationException;
import com.plivo.api.models.base.ListResponse;
import com.plivo.api.models.base.LogLevel;
import com.plivo.api.models.powerpack.Powerpack;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** Plivo's own SDK, with its own settings of Jackson, which leave the time a string. */
public final class ThisContender implements Contender {
  private static final String NOWHERE = "http://localhost/";

  private PlivoClient client;

  @Override
  public Decoder decoder() {
    // Making a client is what sets up Jackson.
    connect(NOWHERE, "MA2025RK4E639VJFZAGV", "no token");
    Converter<ResponseBody, ?> converter = JacksonConverterFactory.create(
            PlivoClient.getObjectMapper())
        .responseBodyConverter(
            new TypeReference<ListResponse<Powerpack>>() {}.getType(),
            new Annotation[0],
            new Retrofit.Builder().baseUrl(NOWHERE).build());
    return converter::convert;
  }

  @Override
  public void connect(String baseUrl, String authId, String authToken) {
    client = new PlivoClient(
        authId,
        authToken,
        new OkHttpClient.Builder(),
        baseUrl + "v1/",
        new SimpleModule(),
        LogLevel.NONE);
  }

  @Override
  public Object fetch() throws IOException {
    try {
      return Powerpack.lister().client(client).limit(20).offset(0).list();
    } catch (PlivoRestException | PlivoValidationException e) {
      throw new IOException(e);
    }
  }

  @Override
  public String lastUuid(Object page) {
    return ((Powerpack) ((ListResponse<?>) page).getObjects().get(19)).getUuid();
  }

  @Override
  public String create(String name) throws IOException {
    try {
      return Powerpack.creator(name).client(client).create().getUuid();
    } catch (PlivoRestException e) {
      throw new IOException(e);
    }
  }

  @Override
  public String get(String uuid) throws IOException {
    try {
      return Powerpack.getter(uuid).client(client).get().getName();
    } catch (PlivoRestException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void walk(int readAhead, Consumer<String> uuids) {
    if (readAhead > 1) {
      throw new UnsupportedOperationException();
    }
    for (Powerpack powerpack : Powerpack.lister().client(client)) {
      uuids.accept(powerpack.getUuid());
    }
  }

  @Override
  public void close() {
    // It has nothing to close; its threads are daemons or end with the program.
  }
}
