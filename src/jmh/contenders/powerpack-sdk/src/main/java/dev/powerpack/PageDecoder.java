package dev.powerpack;

import dev.powerpack.model.PowerpackList;
import java.io.IOException;
import java.lang.annotation.Annotation;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Lends out what the SDK keeps to itself: the way from the body of an answer to a page. */
public final class PageDecoder {
  private final Converter<ResponseBody, ?> converter = new StrictConverter()
      .responseBodyConverter(
          PowerpackList.class,
          new Annotation[0],
          new Retrofit.Builder().baseUrl("http://localhost/").build());

  /** Decodes a page. */
  public PowerpackPage decode(ResponseBody body) throws IOException {
    return new PowerpackPage(PageRequest.first(), (PowerpackList) converter.convert(body));
  }
}
