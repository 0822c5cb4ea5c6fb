package com.example.api;

import java.math.BigDecimal;
import com.example.model.Level;
import com.example.model.ListPetsOrderParameter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import com.example.model.Pet;
import com.example.model.Status;
import com.example.model.*;
import java.math.*;
import java.time.*;
import java.util.*;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.*;

/** The operations of the tag <code>Pet</code>. Pets: *&#47; &lt;/b&gt; a &lt; b &amp; c &gt; d, &#123;, }, &#64;see and &#92;"quotes&#92;". */
@SuppressWarnings("deprecation") // The contract may mark a type that is used here.
public interface PetApi {
  /** Address that the contract names as the server's. */
  String BASE_URL = "https://example.com/base/";

  /** Path of the operation <code>addPet</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String ADD_PET_PATH = "pets";

  /**
   * Calls <code>POST</code> <code>pets</code>.
   *
   * @param pet The <code>Pet</code>.
   * @return a call, which is sent when it is executed
   */
  @Headers({ "Accept: application/json" })
  @POST(ADD_PET_PATH)
  Call<Pet> addPet(
      @Body Pet pet);

  /** Path of the operation <code>changePet</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String CHANGE_PET_PATH = "pets/{pet_id}";

  /**
   * Calls <code>PATCH</code> <code>pets/&#123;pet_id}</code>.
   *
   * @param petId The <code>pet_id</code>.
   * @param requestBody The <code>request_body</code>.
   * @return a call, which is sent when it is executed
   * @deprecated The contract marks this operation as deprecated.
   */
  @Deprecated
  @Headers({ "Accept: application/json" })
  @PATCH(CHANGE_PET_PATH)
  Call<Pet> changePet(
      @Path("pet_id") long petId,
      @Body Map<String, @Nullable Object> requestBody);

  /** Path of the operation <code>deletePet</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String DELETE_PET_PATH = "pets/{pet_id}";

  /**
   * Calls <code>DELETE</code> <code>pets/&#123;pet_id}</code>.
   *
   * @param petId The <code>pet_id</code>.
   * @return a call, which is sent when it is executed
   */
  @DELETE(DELETE_PET_PATH)
  Call<Void> deletePet(
      @Path("pet_id") long petId);

  /** Path of the operation <code>listPets</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String LIST_PETS_PATH = "pets";
  /** Least number of items of <code>tag</code>. */
  int LIST_PETS_TAG_MIN_ITEMS = 1;
  /** Greatest number of items of <code>tag</code>. */
  int LIST_PETS_TAG_MAX_ITEMS = 5;
  /** Default of <code>created-after</code>. */
  Instant LIST_PETS_CREATED_AFTER_DEFAULT = OffsetDateTime.parse("2020-02-29T01:02Z[Etc/UTC]", java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME.withZone(java.time.ZoneId.systemDefault())).toInstant();
  /** Default of <code>limit</code>. */
  int LIST_PETS_LIMIT_DEFAULT = 50;
  /** Lowest <code>limit</code>. */
  int LIST_PETS_LIMIT_MINIMUM = 1;
  /** Highest <code>limit</code>. */
  int LIST_PETS_LIMIT_MAXIMUM = 100;
  /** Default of <code>min_id</code>. */
  long LIST_PETS_MIN_ID_DEFAULT = 50L;
  /** Lowest <code>min_id</code>. */
  long LIST_PETS_MIN_ID_MINIMUM = 0L;
  /** Default of <code>weight</code>. */
  double LIST_PETS_WEIGHT_DEFAULT = 1.5d;
  /** Lowest <code>weight</code>, itself excluded. */
  double LIST_PETS_WEIGHT_MINIMUM = 0d;
  /** Highest <code>weight</code>. */
  double LIST_PETS_WEIGHT_MAXIMUM = 99.5d;
  /** Default of <code>exact</code>. */
  boolean LIST_PETS_EXACT_DEFAULT = false;
  /** Default of <code>name</code>. */
  String LIST_PETS_NAME_DEFAULT = "any";
  /** Least number of characters of <code>name</code>. */
  int LIST_PETS_NAME_MIN_LENGTH = 1;
  /** Greatest number of characters of <code>name</code>. */
  int LIST_PETS_NAME_MAX_LENGTH = 40;
  /** Default of <code>order</code>. */
  ListPetsOrderParameter LIST_PETS_ORDER_DEFAULT = ListPetsOrderParameter.of("asc");
  /** Default of <code>price</code>. */
  BigDecimal LIST_PETS_PRICE_DEFAULT = new BigDecimal("1.5");
  /** Lowest <code>price</code>. */
  BigDecimal LIST_PETS_PRICE_MINIMUM = new BigDecimal("0.5");
  /** Highest <code>price</code>. */
  BigDecimal LIST_PETS_PRICE_MAXIMUM = new BigDecimal("99.5");
  /** Default of <code>level</code>. */
  Level LIST_PETS_LEVEL_DEFAULT = Level.of(30);

  /**
   * List pets. Finds pets by all kinds of parameters: *&#47; &lt;/b&gt; a &lt; b &amp; c &gt; d, &#123;, }, &#64;see and "quotes".
   *
   * @param status Only pets of this status: *&#47; &lt;/b&gt; a &lt; b &amp; c &gt; d, &#123;, }, &#64;see and "quotes". Null leaves it out.
   * @param tag Only pets with one of these tags. Number of items at least 1. Number of items at most 5. Null leaves it out.
   * @param createdAfter The <code>created-after</code>. Default <code>2020-02-29T01:02Z</code>. Null leaves it out.
   * @param born The <code>born</code>. Null leaves it out.
   * @param limit The <code>limit</code>. Default <code>50</code>. At least 1. At most 100. Null leaves it out.
   * @param minId The <code>min_id</code>. Default <code>50</code>. At least 0. Null leaves it out.
   * @param weight The <code>weight</code>. Default <code>1.5</code>. More than 0. At most 99.5. Null leaves it out.
   * @param exact The <code>exact</code>. Default <code>false</code>. Null leaves it out.
   * @param name The <code>name</code>. Default <code>any</code>. Length in characters at least 1. Length in characters at most 40. Null leaves it out.
   * @param order The <code>order</code>. Default <code>asc</code>. Null leaves it out.
   * @param price The <code>price</code>. Default <code>1.5</code>. At least 0.5. At most 99.5. Null leaves it out.
   * @param level The <code>level</code>. Default <code>30</code>. Null leaves it out.
   * @param xRequestId The <code>X-Request-Id</code>. Null leaves it out.
   * @return a call, which is sent when it is executed
   */
  @Headers({ "Accept: application/json" })
  @GET(LIST_PETS_PATH)
  Call<List<Pet>> listPets(
      @Query("status") @Nullable Status status,
      @Query("tag") @Nullable List<String> tag,
      @Query("created-after") @Nullable Instant createdAfter,
      @Query("born") @Nullable LocalDate born,
      @Query("limit") @Nullable Integer limit,
      @Query("min_id") @Nullable Long minId,
      @Query("weight") @Nullable Double weight,
      @Query("exact") @Nullable Boolean exact,
      @Query("name") @Nullable String name,
      @Query("order") @Nullable ListPetsOrderParameter order,
      @Query("price") @Nullable BigDecimal price,
      @Query("level") @Nullable Level level,
      @Header("X-Request-Id") @Nullable String xRequestId);

  /** Path of the operation <code>replacePet</code>, relative to {@link #BASE_URL} unless it has a server of its own. */
  String REPLACE_PET_PATH = "pets/{pet_id}";

  /**
   * Calls <code>PUT</code> <code>pets/&#123;pet_id}</code>.
   *
   * @param petId The <code>pet_id</code>.
   * @param pet The <code>Pet</code>.
   * @return a call, which is sent when it is executed
   */
  @Headers({ "Accept: application/json" })
  @PUT(REPLACE_PET_PATH)
  Call<Pet> replacePet(
      @Path("pet_id") long petId,
      @Body Pet pet);
}
