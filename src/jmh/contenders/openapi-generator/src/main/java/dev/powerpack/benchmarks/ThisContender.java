package dev.powerpack.benchmarks;

import java.io.IOException;
import java.lang.annotation.Annotation;
import okhttp3.ResponseBody;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.PowerpacksApi;
import org.openapitools.client.model.PowerpackCreate;
import org.openapitools.client.model.PowerpackList;
import retrofit2.Converter;

/** What OpenAPI Generator makes of the contract with templates of its own: Retrofit and Gson. */
public final class ThisContender implements Contender {
  private PowerpacksApi api;
  private String authId;

  @Override
  public Decoder decoder() {
    Converter<ResponseBody, ?> converter = new ApiClient()
        .getAdapterBuilder()
        .build()
        .responseBodyConverter(PowerpackList.class, new Annotation[0]);
    return converter::convert;
  }

  @Override
  public void connect(String baseUrl, String authId, String authToken) {
    this.authId = authId;
    ApiClient client = new ApiClient("basicAuth", authId, authToken);
    client.getAdapterBuilder().baseUrl(baseUrl);
    api = client.createService(PowerpacksApi.class);
  }

  @Override
  public Object fetch() throws IOException {
    return api.listPowerpacks(authId, 20, 0).execute().body();
  }

  @Override
  public String lastUuid(Object page) {
    return ((PowerpackList) page).getObjects().get(19).getUuid();
  }

  @Override
  public String create(String name) throws IOException {
    PowerpackCreate created = new PowerpackCreate().name(name);
    return api.createPowerpack(authId, created).execute().body().getUuid();
  }

  @Override
  public String get(String uuid) throws IOException {
    return api.getPowerpack(authId, uuid).execute().body().getName();
  }

  @Override
  public void close() {
    // The client that it made is its own affair; its threads are daemons or end with the program.
  }
}
