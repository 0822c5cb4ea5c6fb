package dev.powerpack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * Reads an answer whole, within bounds: a page that is too long is refused, an error that is too
 * long is cut. What comes after can only fail for what the answer holds, and not for how it was
 * sent.
 */
final class BodyBounds implements Interceptor {
  /** Bytes of a page at most. A page of 20 powerpacks has about 8 KB. */
  static final long LONGEST_PAGE = 1L << 20;

  /** Bytes of an error that are kept. */
  static final long LONGEST_ERROR = 64L << 10;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    Buffer kept = new Buffer();
    long longest = response.isSuccessful() ? LONGEST_PAGE : LONGEST_ERROR;
    try (ResponseBody closed = body) {
      while (kept.size() <= longest
          && closed.source().read(kept, longest + 1 - kept.size()) != -1) {
        // Goes on until the end or one byte beyond the bound.
      }
    }
    if (kept.size() > longest) {
      if (response.isSuccessful()) {
        String sentence =
            "the answer is longer than " + longest + " bytes, the most that is read, at path $";
        throw new CarriedException(
            new MalformedResponseException(sentence, kept.readUtf8(LONGEST_ERROR), 1, null));
      }
      Buffer cut = new Buffer();
      cut.write(kept, longest);
      kept.clear();
      kept = cut;
    }
    return response
        .newBuilder()
        .body(ResponseBody.create(kept, body.contentType(), kept.size()))
        .build();
  }
}
