package dev.powerpack;

import dev.powerpack.api.Idempotent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** A method, and whether it is retried after a failure that leaves its effect unknown. */
enum Operation {
  GET(true, Things::get),
  PUT(true, things -> things.put(Things.THING)),
  DELETE(true, Things::delete),
  DELETE_WITH_BODY(true, things -> things.deleteWithBody(Things.THING)),
  POST(false, things -> things.post(Things.THING)),
  POST_ASYNC(false, things -> things.postAsync(Things.THING).join()),
  POST_WITHOUT_BODY(false, Things::postWithoutBody),
  PATCH(false, things -> things.patch(Things.THING)),
  IDEMPOTENT_POST(true, things -> things.postIdempotent(Things.THING));

  final boolean repeatable;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without a state.
  final Function<Things, Map<String, String>> call;

  Operation(boolean repeatable, Function<Things, Map<String, String>> call) {
    this.repeatable = repeatable;
    this.call = call;
  }

  /** As the contract makes an interface. */
  interface Things {
    String THINGS = "v1/Account/{auth_id}/Thing/";
    Map<String, String> THING = Map.of("name", "promo");

    @GET(THINGS)
    Map<String, String> get();

    @PUT(THINGS)
    Map<String, String> put(@Body Map<String, String> thing);

    @DELETE(THINGS)
    Map<String, String> delete();

    @DELETE(THINGS)
    Void deleteWithoutResponse();

    @POST(THINGS)
    Map<String, String> post(@Body Map<String, String> thing);

    @POST(THINGS)
    CompletableFuture<Map<String, String>> postAsync(@Body Map<String, String> thing);

    @POST(THINGS)
    Map<String, String> postWithoutBody();

    @PATCH(THINGS)
    Map<String, String> patch(@Body Map<String, String> thing);

    @Idempotent
    @POST(THINGS)
    Map<String, String> postIdempotent(@Body Map<String, String> thing);

    @HTTP(method = "DELETE", path = THINGS, hasBody = true)
    Map<String, String> deleteWithBody(@Body Map<String, String> thing);
  }
}
