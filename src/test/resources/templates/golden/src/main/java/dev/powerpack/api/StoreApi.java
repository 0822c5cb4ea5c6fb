package dev.powerpack.api;

import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.*;

/** The operations of the tag {@code Store}. */
public interface StoreApi {
  /** Address that the contract names as the server's. */
  String BASE_URL = "https://example.com/base";

  /** Path of {@link #placeOrder}, relative to {@link #BASE_URL}. */
  String PLACE_ORDER_PATH = "orders";
  /** Default of {@code quantity}. */
  int PLACE_ORDER_QUANTITY_DEFAULT = 1;
  /** Lowest {@code quantity}. */
  int PLACE_ORDER_QUANTITY_MINIMUM = 1;

  /**
   * Calls {@code POST orders}.
   *
   * @param petId The {@code pet_id}.
   * @param quantity The {@code quantity}. Default {@code 1}. At least 1. Null leaves it out.
   * @param note The {@code note}. Null leaves it out.
   * @return a call, which is sent when it is executed
   */
  @Headers("Accept: application/json")
  @FormUrlEncoded
  @POST(PLACE_ORDER_PATH)
  Call<Map<String, Integer>> placeOrder(
      @Field("pet_id") long petId,
      @Field("quantity") @Nullable Integer quantity,
      @Field("note") @Nullable String note);
}
