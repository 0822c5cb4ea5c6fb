package dev.powerpack;

import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.paging.Page;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Lends out what the SDK keeps to itself: the way from the body of a response to a page. */
public final class PageDecoder {
  private final Converter<ResponseBody, ?> converter = new StrictMoshiConverterFactory()
      .responseBodyConverter(
          PowerpackList.class,
          new Annotation[0],
          new Retrofit.Builder().baseUrl("http://localhost/").build());

  /** Decodes a page, as a call does after its response. */
  public Page<Powerpack> decode(ResponseBody body) {
    PowerpacksApi responded = (PowerpacksApi) Proxy.newProxyInstance(
        PageDecoder.class.getClassLoader(),
        new Class<?>[] {PowerpacksApi.class},
        (proxy, method, args) -> method.isDefault()
            ? InvocationHandler.invokeDefault(proxy, method, args)
            : converter.convert(body));
    return responded.list().page();
  }
}
