package dev.powerpack.benchmarks;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.Json;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Retrofit and Moshi, which reads classes with the same fields as the SDK's by reflection. */
public final class ThisContender implements Contender {
  private static final MoshiConverterFactory JSON =
      MoshiConverterFactory.create(new Moshi.Builder().add(new Times()).build());

  private OkHttpClient http;
  private Api api;
  private String authId;

  interface Api {
    @GET("v1/Account/{auth_id}/Powerpack/")
    Call<Page> list(
        @Path("auth_id") String authId, @Query("limit") int limit, @Query("offset") int offset);
  }

  static final class Page {
    @Json(name = "api_id")
    String apiId;

    Meta meta;
    List<Powerpack> objects;
  }

  static final class Meta {
    int limit;
    int offset;

    @Json(name = "total_count")
    int totalCount;

    String next;
    String previous;
  }

  static final class Powerpack {
    String uuid;
    String name;

    @Json(name = "sticky_sender")
    boolean stickySender;

    @Json(name = "local_connect")
    boolean localConnect;

    @Json(name = "application_type")
    String applicationType;

    @Json(name = "application_id")
    String applicationId;

    @Json(name = "number_pool")
    String numberPool;

    @Json(name = "number_priority")
    List<NumberPriority> numberPriority;

    @Json(name = "created_on")
    OffsetDateTime createdOn;
  }

  static final class NumberPriority {
    @Json(name = "country_iso")
    String countryIso;

    @Json(name = "service_type")
    String serviceType;

    Priority priority;
  }

  static final class Priority {
    String priority1;
    String priority2;
    String priority3;
  }

  static final class Times {
    @FromJson
    OffsetDateTime read(String text) {
      return OffsetDateTime.parse(text);
    }

    @ToJson
    String write(OffsetDateTime time) {
      return time.toString();
    }
  }

  @Override
  public Decoder decoder() {
    Converter<ResponseBody, ?> converter = JSON.responseBodyConverter(
        Page.class,
        new Annotation[0],
        new Retrofit.Builder().baseUrl("http://localhost/").build());
    return converter::convert;
  }

  @Override
  public void connect(String baseUrl, String authId, String authToken) {
    this.authId = authId;
    String credentials = Credentials.basic(authId, authToken);
    http = new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(
            chain.request().newBuilder().header("Authorization", credentials).build()))
        .build();
    api = new Retrofit.Builder()
        .baseUrl(baseUrl)
        .client(http)
        .addConverterFactory(JSON)
        .build()
        .create(Api.class);
  }

  @Override
  public Object fetch() throws IOException {
    return api.list(authId, 20, 0).execute().body();
  }

  @Override
  public int size(Object page) {
    return ((Page) page).objects.size();
  }

  @Override
  public String lastUuid(Object page) {
    return ((Page) page).objects.get(size(page) - 1).uuid;
  }

  @Override
  public void close() {
    if (http != null) {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
