package dev.powerpack.templates;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.Field;

/** The calls of an interface, whose arguments and responses are JSON. Nothing is sent. */
final class Calls {
  private static final MediaType JSON = MediaType.get("application/json");
  /** Of a contract whose server has a path alone. */
  private static final HttpUrl HOST = HttpUrl.get("https://example.com/");

  private final Class<?> api;
  private final Moshi moshi;
  private final Object calls;
  private String response = "";

  /** Makes the calls of all methods: Retrofit reads all annotations. */
  Calls(Class<?> api, Moshi moshi) throws ReflectiveOperationException {
    this.api = api;
    this.moshi = moshi;
    OkHttpClient http = new OkHttpClient.Builder()
        .addInterceptor(chain -> new Response.Builder()
            .request(chain.request())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK")
            .body(ResponseBody.create(response, JSON))
            .build())
        .build();
    this.calls = new Retrofit.Builder()
        .baseUrl(HOST.resolve((String) api.getField("BASE_URL").get(null)))
        .client(http)
        .addConverterFactory(MoshiConverterFactory.create(moshi))
        .validateEagerly(true)
        .build()
        .create(api);
  }

  /**
   * Method, address, cookie, a media type but JSON's and the form of a call whose arguments stand
   * in a JSON array.
   */
  String request(String name, String arguments) throws ReflectiveOperationException, IOException {
    List<?> values = moshi.adapter(List.class).fromJson(arguments);
    Type[] types = method(name).getGenericParameterTypes();
    Request request = call(
            name,
            IntStream.range(0, types.length)
                .mapToObj(i -> argument(types[i], values.get(i)))
                .toArray())
        .request();
    RequestBody body = request.body();
    return Stream.of(
            request.method(),
            request.url(),
            request.header("Cookie"),
            body == null ? null : body.contentType(),
            body instanceof FormBody ? text(body) : null)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .filter(text -> !text.startsWith("application/json"))
        .collect(Collectors.joining(" "));
  }

  /** The body that a call sends of JSON; of a form as JSON again. The rest is left out. */
  String body(String name, String json) throws ReflectiveOperationException, IOException {
    Map<?, ?> fields = json.startsWith("{") ? moshi.adapter(Map.class).fromJson(json) : Map.of();
    Method method = method(name);
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Type type = method.getGenericParameterTypes()[i];
      for (Annotation annotation : method.getParameterAnnotations()[i]) {
        if (annotation instanceof Body) {
          arguments[i] = moshi.adapter(type).fromJson(json);
        } else if (annotation instanceof Field field) {
          arguments[i] = argument(type, fields.get(field.value()));
        }
      }
    }
    RequestBody body = call(name, arguments).request().body();
    if (body instanceof FormBody form) {
      return moshi
          .adapter(Object.class)
          .toJson(IntStream.range(0, form.size())
              .boxed()
              .collect(Collectors.toMap(form::name, form::value)));
    }
    return text(body);
  }

  private static String text(RequestBody body) throws IOException {
    Buffer buffer = new Buffer();
    body.writeTo(buffer);
    return buffer.readUtf8();
  }

  /** A response, read and written again. What the call cannot do without is empty. */
  String response(String name, String json) throws ReflectiveOperationException, IOException {
    Method method = method(name);
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Type type = method.getGenericParameterTypes()[i];
      Class<?> raw = Types.getRawType(type);
      if (raw == Map.class || isBody(method.getParameterAnnotations()[i])) {
        arguments[i] = moshi.adapter(type).fromJson(raw == List.class ? "[]" : "{}");
      }
    }
    response = json;
    Object value = call(name, arguments).execute().body();
    if (value instanceof ResponseBody body) {
      return body.string();
    }
    Type type = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    return moshi.adapter(type).toJson(value);
  }

  private static boolean isBody(Annotation[] annotations) {
    return Stream.of(annotations).anyMatch(Body.class::isInstance);
  }

  private Call<?> call(String name, Object[] arguments) throws ReflectiveOperationException {
    return (Call<?>) method(name).invoke(calls, arguments);
  }

  private Method method(String name) {
    return Stream.of(api.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(api.getName() + " has no " + name));
  }

  private Object argument(Type type, Object json) {
    if (json == null) {
      return null;
    }
    Class<?> raw = Types.getRawType(type);
    if (json instanceof List<?> items && raw.getEnclosingClass() != null) {
      return separated(raw, items);
    }
    if (raw == Instant.class) {
      return Instant.parse((String) json);
    }
    if (raw == LocalDate.class) {
      return LocalDate.parse((String) json);
    }
    JsonAdapter<?> adapter = moshi.adapter(type);
    return adapter.fromJsonValue(json);
  }

  private static Object separated(Class<?> type, List<?> items) {
    try {
      return type.getMethod("copyOf", java.util.Collection.class).invoke(null, items);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
