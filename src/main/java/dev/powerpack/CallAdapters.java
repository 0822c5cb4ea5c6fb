package dev.powerpack;

import dev.powerpack.api.MayBeEmpty;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Lets a method of an interface return what the service responds with, or the future of it. */
final class CallAdapters extends CallAdapter.Factory {
  private final CallExecutor executor;

  CallAdapters(CallExecutor executor) {
    this.executor = executor;
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    Class<?> type = getRawType(returnType);
    if (type == Call.class) {
      return null;
    }
    boolean later = type == CompletableFuture.class;
    Type responseType =
        later ? getParameterUpperBound(0, (ParameterizedType) returnType) : returnType;
    boolean empty = mayBeEmpty(responseType, annotations);
    return new CallAdapter<Object, @Nullable Object>() {
      @Override
      public Type responseType() {
        return responseType;
      }

      @Override
      public @Nullable Object adapt(Call<Object> call) {
        return later ? executor.enqueue(call, empty) : executor.execute(call, empty);
      }
    };
  }

  /** Whether an operation has a response without a value. */
  static boolean mayBeEmpty(Type responseType, Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof MayBeEmpty) {
        return true;
      }
    }
    return responseType == Void.class;
  }
}
