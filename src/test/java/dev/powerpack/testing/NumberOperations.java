package dev.powerpack.testing;

import dev.powerpack.api.NumbersApi;
import dev.powerpack.api.TollfreeNumbersApi;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolNumberAdd;
import dev.powerpack.model.PoolNumberList;
import dev.powerpack.model.PoolNumberRemove;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/**
 * The operations on the numbers of a pool, or on its toll-free numbers.
 *
 * @param list path of the list
 * @param one path of a number
 * @param part which of the numbers of a pool
 * @param type of what is added
 * @param hasOptions whether the contract gives the list filters, and an addition a body
 */
record NumberOperations(
    AccountState account,
    String list,
    String one,
    Function<FakePool, FakeList<PoolNumber>> part,
    String type,
    boolean hasOptions) {
  private static final int MOST_PREFIXES = 10;

  List<Route> routes() {
    return List.of(
        Route.of("GET", list, (request, path) -> list(request, numbers(path))),
        Route.of("GET", one, (request, path) -> one(numbers(path).existing(path.get(1)))),
        Route.of("POST", one, this::add),
        Route.of("DELETE", one, this::remove));
  }

  private FakeList<PoolNumber> numbers(List<String> path) {
    return part.apply(account.existingPool(path.get(0)));
  }

  private MockResponse list(FakeRequest request, FakeList<PoolNumber> numbers) {
    List<PoolNumber> all = numbers.all();
    FakePage<PoolNumber> page = FakePage.of(request, hasOptions ? filtered(request, all) : all);
    return Responses.ok(PoolNumberList.builder()
        .apiId(Responses.apiId())
        .meta(page.metaOf(request))
        .objects(page.objects())
        .build());
  }

  private List<PoolNumber> filtered(FakeRequest request, List<PoolNumber> numbers) {
    String country = text(
        request,
        "country_iso2",
        NumbersApi.LIST_NUMBERS_COUNTRY_ISO2_MIN_LENGTH,
        NumbersApi.LIST_NUMBERS_COUNTRY_ISO2_MAX_LENGTH);
    String type = text(request, "type", NumbersApi.LIST_NUMBERS_TYPE_MIN_LENGTH, Integer.MAX_VALUE);
    String service =
        text(request, "service", NumbersApi.LIST_NUMBERS_SERVICE_MIN_LENGTH, Integer.MAX_VALUE);
    String startsWith = text(
        request, "starts_with", NumbersApi.LIST_NUMBERS_STARTS_WITH_MIN_LENGTH, Integer.MAX_VALUE);
    if (country == null && type == null && service == null && startsWith == null) {
      return numbers;
    }
    if (startsWith != null && country == null) {
      throw account.rejection(Assumption.COUNTRY_IS_MISSING);
    }
    List<String> prefixes = startsWith == null ? List.of("") : List.of(startsWith.split(","));
    if (prefixes.size() > MOST_PREFIXES) {
      throw new Rejection(
          400, "starts_with must have at most " + MOST_PREFIXES + " but had " + prefixes.size());
    }
    return numbers.stream()
        .filter(number -> matches(country, number.getCountryIso2())
            && matches(type, number.getType())
            && matches(service, number.getService())
            && prefixes.stream().anyMatch(national(number)::startsWith))
        .toList();
  }

  private static @Nullable String text(
      FakeRequest request, String name, int minLength, int maxLength) {
    String text = request.query(name);
    if (text == null || (text.length() >= minLength && text.length() <= maxLength)) {
      return text;
    }
    throw new Rejection(400, name + " must not have " + text.length() + " characters");
  }

  private static boolean matches(@Nullable String wanted, @Nullable String value) {
    return wanted == null || wanted.equals(value);
  }

  /** Without the country code, which is 1 for all countries that powerpacks are for. */
  private static String national(PoolNumber number) {
    return number.getNumber().replaceFirst("^1", "");
  }

  private static MockResponse one(PoolNumber number) {
    return Responses.ok(number.toBuilder().apiId(Responses.apiId()).build());
  }

  private MockResponse add(FakeRequest request, List<String> path) {
    synchronized (account) {
      FakeList<PoolNumber> numbers = numbers(path);
      PoolNumberAdd none = PoolNumberAdd.builder().build();
      // SDKs of Plivo send it as a text or as a boolean.
      PoolNumberAdd body =
          hasOptions ? Body.read(request, PoolNumberAdd.class, none, "rent") : none;
      String digits = path.get(1);
      if (account.isInAPool(digits)) {
        throw account.rejection(Assumption.NUMBER_IS_IN_A_POOL);
      }
      if (!body.getRent() && !account.rented().contains(digits)) {
        throw account.rejection(Assumption.NUMBER_IS_NOT_RENTED);
      }
      PoolNumber number = PoolNumber.builder()
          .number(digits)
          .numberPoolUuid(path.get(0))
          .type(type)
          .service(body.getService())
          .countryIso2("US")
          .addedOn(OffsetDateTime.now(ZoneOffset.UTC))
          .accountPhoneNumberResource("/v1/Account/" + account.authId + "/Number/" + digits + "/")
          .build();
      account.takeOut(digits);
      numbers.add(number);
      return one(number);
    }
  }

  private MockResponse remove(FakeRequest request, List<String> path) {
    synchronized (account) {
      String digits = path.get(1);
      FakeList<PoolNumber> numbers = numbers(path);
      numbers.existing(digits);
      PoolNumberRemove body = Body.readRequired(
          request,
          PoolNumberRemove.class,
          PoolNumberRemove.builder().unrent(false).build());
      numbers.remove(digits);
      account.keep(digits, !body.getUnrent());
      return Responses.done(200);
    }
  }

  /** The operations on both kinds of numbers. */
  static List<Route> all(AccountState account) {
    return Stream.of(
            new NumberOperations(
                account,
                NumbersApi.LIST_NUMBERS_PATH,
                NumbersApi.GET_NUMBER_PATH,
                FakePool::numbers,
                "fixed",
                true),
            new NumberOperations(
                account,
                TollfreeNumbersApi.LIST_TOLLFREE_NUMBERS_PATH,
                TollfreeNumbersApi.GET_TOLLFREE_NUMBER_PATH,
                FakePool::tollfreeNumbers,
                "tollfree",
                false))
        .flatMap(operations -> operations.routes().stream())
        .toList();
  }
}
